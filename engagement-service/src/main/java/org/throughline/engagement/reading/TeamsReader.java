package org.throughline.engagement.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.engagement.replicas.domain.Contribution;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

/// Puts together what leaders read of teams. The number of queries does not grow with the number of teams.
final class TeamsReader {
    private final Replicas replicas;

    TeamsReader(Replicas replicas) {
        this.replicas = replicas;
    }

    Optional<TeamView> team(String id) {
        return replicas.teams().find(id).map(team -> new Around(List.of(team)).view(team));
    }

    Page<TeamView> page(PageRequest request) {
        var teams = replicas.teams().liveAfter(request.after(), request.oneMore());
        return Page.of(teams, request, Copy::id, new Around(teams)::view);
    }

    /// What stands around some teams, read at once.
    private final class Around {
        private final Map<String, List<Copy<Contribution>>> contributions;
        private final Map<String, List<Copy<Network>>> networks = new HashMap<>();
        private final Map<String, Copy<Narrative>> narratives;
        private final Map<String, String> titles;

        Around(List<Copy<Team>> teams) {
            var ids = teams.stream().map(Copy::id).toList();
            var theirs = replicas.contributions().liveWhere("team", ids);
            contributions = theirs.stream()
                    .collect(Collectors.groupingBy(each -> each.state().team()));
            for (var network : replicas.networks().liveWhere("teams", ids)) {
                network.state()
                        .teams()
                        .forEach(team -> networks.computeIfAbsent(team, _ -> new ArrayList<>())
                                .add(network));
            }
            narratives = replicas.narratives().findAll(ids).stream()
                    .collect(Collectors.toMap(Copy::id, Function.identity()));
            titles = titles(theirs.stream().map(each -> each.state().target()).collect(Collectors.toSet()));
        }

        TeamView view(Copy<Team> team) {
            return TeamsReader.view(
                    team,
                    contributions.getOrDefault(team.id(), List.of()),
                    networks.getOrDefault(team.id(), List.of()),
                    Optional.ofNullable(narratives.get(team.id())),
                    titles);
        }
    }

    private static TeamView view(
            Copy<Team> copy,
            List<Copy<Contribution>> contributions,
            List<Copy<Network>> networks,
            Optional<Copy<Narrative>> narrative,
            Map<String, String> titles) {
        var team = copy.state();
        var freshness = Freshness.newest(
                copy,
                Stream.of(contributions.stream(), networks.stream(), narrative.stream())
                        .flatMap(s -> s));
        return new TeamView(
                team.id(),
                team.name(),
                team.department(),
                copy.live() ? "active" : "disbanded",
                team.staffGroups(),
                team.parent(),
                team.successors(),
                contributions.stream()
                        .map(Copy::state)
                        .map(c -> new TeamView.ContributedTo(
                                c.target(), titles.get(c.target()), c.driver(), c.statement(), c.actions()))
                        .toList(),
                networks.stream().map(n -> new Named(n.id(), n.state().name())).toList(),
                narrative
                        .map(Copy::state)
                        .map(n -> new TeamView.Revision(n.version(), n.revisedAt(), n.material()))
                        .orElse(null),
                freshness.asOf(),
                freshness.lag().toMillis());
    }

    private Map<String, String> titles(Collection<String> targets) {
        return replicas.targets().findAll(targets).stream()
                .collect(Collectors.toMap(Copy::id, target -> target.state().title()));
    }
}
