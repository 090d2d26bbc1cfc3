package org.throughline.engagement.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Activity;
import org.throughline.engagement.replicas.domain.Copies;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Names;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.wording.domain.Ages;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;

/// Says teams and networks in words.
final class PeoplePages {
    private static final int MOST = 100;
    private static final int ACTIVITIES = 10;
    private final Overviews overviews;
    private final Copies<Activity> activities;
    private final String narratives;
    private final ZoneId zone;

    /// @param narratives the staff's site, where each team's narrative is read
    PeoplePages(Overviews overviews, Copies<Activity> activities, String narratives, ZoneId zone) {
        this.activities = activities;
        this.narratives = narratives;
        this.overviews = overviews;
        this.zone = zone;
    }

    List<TeamRow> teamRows() {
        var all = overviews.now();
        var links = all.linksByTeam();
        var networks = all.networksByTeam();
        return teams(all)
                .map(team -> new TeamRow(
                        team.id(),
                        team.name(),
                        team.department(),
                        links.getOrDefault(team.id(), List.of()).size(),
                        networks.getOrDefault(team.id(), List.of()).size(),
                        all.stories().containsKey(team.id()),
                        all.narratives().containsKey(team.id())
                                ? Objects.requireNonNull(all.narratives().get(team.id()))
                                        .revisedAt()
                                : null))
                .toList();
    }

    private static Stream<Team> teams(Overview all) {
        return all.teams().values().stream()
                .sorted(Comparator.comparing(Team::name).thenComparing(Team::id));
    }

    /// @param asked part of a name, in any case; empty for all
    /// @param department empty for all
    /// @param from how many come before those that are shown
    TeamsPage teams(String asked, String department, int from) {
        var all = overviews.now();
        var wanted = asked.strip().toLowerCase(Locale.UK);
        var found = teamRows().stream()
                .filter(team -> team.name().toLowerCase(Locale.UK).contains(wanted))
                .filter(team -> department.isEmpty() || team.department().equals(department))
                .toList();
        var shown = found.stream().skip(from).limit(MOST).toList();
        return new TeamsPage(
                asked,
                departments(all, department),
                Numbers.count(found.size(), "team", "teams"),
                shown.stream().map(this::row).toList(),
                from + MOST < found.size() ? next(asked, department, from + MOST) : null,
                Ages.of(all.freshness(), zone));
    }

    private static String next(String asked, String department, int from) {
        return UriComponentsBuilder.fromPath("/teams")
                .queryParam("q", "{q}")
                .queryParam("department", "{department}")
                .queryParam("from", from)
                .encode()
                .buildAndExpand(asked, department)
                .toUriString();
    }

    private static List<TeamsPage.Choice> departments(Overview all, String chosen) {
        return all.teams().values().stream()
                .map(Team::department)
                .distinct()
                .sorted()
                .map(name -> new TeamsPage.Choice(name, name.equals(chosen)))
                .toList();
    }

    private TeamsPage.Row row(TeamRow team) {
        return new TeamsPage.Row(
                team.id(),
                team.name(),
                team.department(),
                team.targets() == 0 ? "none yet" : Numbers.count(team.targets()),
                team.networks() == 0 ? "none" : Numbers.count(team.networks()),
                team.revisedAt() == null ? "none yet" : Dates.day(LocalDate.ofInstant(team.revisedAt(), zone)));
    }

    TeamPage team(TeamView view) {
        var all = overviews.now();
        var narrative = view.narrative();
        return new TeamPage(
                view.name(),
                view.department(),
                view.state().equals("disbanded"),
                view.staffGroups().stream()
                        .map(group -> new TeamPage.Group(group.name(), Numbers.count(group.headcount())))
                        .toList(),
                view.contributions().stream()
                        .map(each -> new TeamPage.Moved(
                                each.target(),
                                Objects.requireNonNullElse(each.title(), each.target()),
                                each.statement(),
                                each.actions().stream()
                                        .map(action -> action.statement())
                                        .toList()))
                        .toList(),
                named(view.networks()),
                promises(all, view.id()),
                narrative == null
                        ? ""
                        : "Revised on " + Dates.moment(narrative.revisedAt(), zone) + ", version " + narrative.version()
                                + ".",
                narratives + "/teams/" + view.id(),
                Ages.of(new Freshness(view.asOf(), Duration.ofMillis(view.lag())), zone));
    }

    private static List<TeamPage.Told> promises(Overview all, String team) {
        return all.commitments().values().stream()
                .filter(promise ->
                        promise.to().kind().equals("team") && promise.to().id().equals(team))
                .sorted(Comparator.comparing(promise -> promise.due()))
                .map(promise -> new TeamPage.Told(promise.text(), PromisesPages.says(all, promise)))
                .toList();
    }

    List<NetworkRow> networkRows() {
        var all = overviews.now();
        return networks(all)
                .map(network -> {
                    var shape = shape(all, network);
                    return new NetworkRow(
                            network.id(),
                            network.name(),
                            network.state(),
                            network.sponsor(),
                            network.protectedHours(),
                            network.targets(),
                            network.teams().size(),
                            departments(all, network),
                            shape == null || shape.mix() == null
                                    ? null
                                    : shape.mix().departments(),
                            shape == null || shape.burden() == null
                                    ? null
                                    : shape.burden().carriers());
                })
                .toList();
    }

    private static Stream<Network> networks(Overview all) {
        return all.networks().values().stream()
                .sorted(Comparator.comparing(Network::name).thenComparing(Network::id));
    }

    private static @Nullable Shape shape(Overview all, Network network) {
        var shape = all.shapes().get(network.id());
        return shape == null || shape.suppressed() ? null : shape;
    }

    private static int departments(Overview all, Network network) {
        return (int) network.teams().stream()
                .map(all.teams()::get)
                .filter(Objects::nonNull)
                .map(Team::department)
                .distinct()
                .count();
    }

    /// @param from how many come before those that are shown
    NetworksPage networks(int from) {
        var all = overviews.now();
        return new NetworksPage(
                networks(all)
                        .skip(from)
                        .limit(MOST)
                        .map(network -> new NetworksPage.Row(
                                network.id(),
                                network.name(),
                                network.state(),
                                network.targets().stream()
                                        .map(id -> new Named(id, Names.target(all, id)))
                                        .toList(),
                                Numbers.count(network.teams().size(), "team", "teams") + " of "
                                        + Numbers.count(departments(all, network), "department", "departments"),
                                stands(network.sponsor(), network.protectedHours()),
                                mixed(shape(all, network))))
                        .toList(),
                from + MOST < all.networks().size() ? "/networks?from=" + (from + MOST) : null,
                Ages.of(all.freshness(), zone));
    }

    private static String stands(@Nullable String sponsor, @Nullable Double hours) {
        return (sponsor == null ? "no sponsor yet" : Names.leader(sponsor) + " stands for it")
                + (hours == null || hours <= 0
                        ? ", no time set aside"
                        : ", " + Numbers.plain(hours) + " hours a month set aside");
    }

    private static String mixed(@Nullable Shape shape) {
        var mix = shape == null ? null : shape.mix();
        return mix == null ? "too few people to tell" : mix.tooNarrow() ? "from few places" : "well mixed";
    }

    NetworkPage network(NetworkView view) {
        var all = overviews.now();
        var shape = all.shapes().get(view.id());
        return new NetworkPage(
                view.name(),
                view.purpose(),
                view.state(),
                stands(view.sponsor(), view.protectedHours()),
                named(view.targets()),
                named(view.teams()),
                shape(shape),
                shape == null ? List.of() : shape.missing(),
                activities.liveWhere("network", List.of(view.id())).stream()
                        .map(Copy::state)
                        .sorted(Comparator.comparing(Activity::on).reversed())
                        .limit(ACTIVITIES)
                        .map(activity -> new NetworkPage.Done(Dates.day(activity.on()), activity.summary()))
                        .toList(),
                Ages.of(new Freshness(view.asOf(), Duration.ofMillis(view.lag())), zone));
    }

    private static List<Named> named(List<Named> some) {
        return some.stream()
                .map(each -> new Named(each.id(), Objects.requireNonNullElse(each.name(), each.id())))
                .toList();
    }

    private static List<String> shape(@Nullable Shape shape) {
        if (shape == null) {
            return List.of();
        }
        if (shape.suppressed()) {
            return List.of("Too few people take part to tell how it is made up without telling of them.");
        }
        var says = new ArrayList<String>();
        var mix = shape.mix();
        if (mix != null) {
            says.add(
                    mix.tooNarrow()
                            ? "Its people come from few departments or staff groups: they see one side."
                            : "Its people come from many departments and staff groups.");
        }
        var burden = shape.burden();
        if (burden != null) {
            says.add(
                    "As much is done as if " + Numbers.plain(burden.carriers()) + " people did it all; the fifth who do"
                            + " most do " + Numbers.plain(burden.topFifth() * 100) + "% of it.");
        }
        if (!shape.joinedOnlyHere().isEmpty()) {
            says.add("Without it these departments would not be joined to the others: "
                    + String.join(", ", shape.joinedOnlyHere()) + ".");
        }
        return List.copyOf(says);
    }
}
