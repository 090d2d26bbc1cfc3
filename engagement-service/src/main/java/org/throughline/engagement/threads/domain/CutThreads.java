package org.throughline.engagement.threads.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Names;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.replicas.domain.Voice;

/// Looks for every kind of cut.
public final class CutThreads {
    /// After so many days a voice that nobody answered is a cut thread.
    public static final int DAYS_TO_ANSWER = 14;

    private static final String LEADERS = "leaders";
    private static final String TEAM = "the team";
    private final Overview all;
    private final Map<String, List<Link>> byTeam;
    private final Map<String, List<Link>> byTarget;
    private final List<CutThread> found = new ArrayList<>();

    private CutThreads(Overview all) {
        this.all = all;
        byTeam = all.linksByTeam();
        byTarget = all.linksByTarget();
    }

    /// By kind, and in that by what they are about.
    ///
    public static List<CutThread> in(Overview all, Waiting waiting, LocalDate today) {
        var cut = new CutThreads(all);
        cut.themes();
        all.targets().values().forEach(cut::target);
        all.networks().values().forEach(cut::network);
        all.teams().values().forEach(cut::team);
        all.links().forEach(cut::link);
        cut.waiting(waiting);
        cut.people(today);
        return cut.found.stream().sorted(Comparator.comparing(CutThread::key)).toList();
    }

    private void themes() {
        var organisation = all.organisation();
        Set<String> placed = new HashSet<>();
        if (organisation != null) {
            for (var theme : organisation.themes()) {
                placed.addAll(theme.targets());
                if (theme.targets().stream().noneMatch(all.targets()::containsKey)) {
                    var says = "No target has its place in this theme";
                    add("theme-without-target", "theme/" + theme.id(), theme.title(), says, LEADERS);
                }
            }
        }
        all.targets().values().stream()
                .filter(target -> !placed.contains(target.id()))
                .forEach(target ->
                        target("target-in-no-theme", target, "The organisation’s narrative says nothing of it"));
    }

    private void target(Target target) {
        if (target.balancingMeasures().isEmpty()) {
            var says = "Nobody would see it if something else got worse for it";
            target("target-without-balancing-measure", target, says);
        }
        if (target.drivers().isEmpty()) {
            target("target-without-drivers", target, "Nothing says what moves it");
        }
        var worked = byTarget.getOrDefault(target.id(), List.of()).stream()
                .filter(link -> all.teams().containsKey(link.team()))
                .map(link -> Objects.requireNonNullElse(link.driver(), ""))
                .collect(Collectors.toSet());
        var parents = target.drivers().stream()
                .map(driver -> Objects.requireNonNullElse(driver.parent(), ""))
                .collect(Collectors.toSet());
        target.drivers().stream()
                .filter(driver -> !worked.contains(driver.id()) && !parents.contains(driver.id()))
                .forEach(driver -> add(
                        "driver-without-team",
                        "driver/" + target.id() + "." + driver.id(),
                        driver.title() + " (" + target.title() + ")",
                        "No team works on it",
                        "the teams, with leaders"));
    }

    private void network(Network network) {
        var subject = "network/" + network.id();
        if (network.state().equals("active")) {
            if (network.sponsor() == null) {
                add("network-without-sponsor", subject, network.name(), "No leader stands for it", LEADERS);
            }
            if (network.protectedHours() == null || network.protectedHours() <= 0) {
                add("network-without-hours", subject, network.name(), "Nobody has time set aside for it", LEADERS);
            }
        }
        var shape = all.shapes().get(network.id());
        if (shape != null
                && !shape.suppressed()
                && shape.mix() != null
                && shape.mix().tooNarrow()) {
            add(
                    "network-too-narrow",
                    subject,
                    network.name(),
                    "Its people come from too few departments or staff groups",
                    "the network’s convenor, with a leader");
        }
    }

    private void team(Team team) {
        var subject = "team/" + team.id();
        if (byTeam.getOrDefault(team.id(), List.of()).stream()
                .noneMatch(link -> all.targets().containsKey(link.target()))) {
            var says = "It has not said yet which target its work moves";
            add("team-without-link", subject, team.name(), says, TEAM);
        }
        if (!all.narratives().containsKey(team.id())) {
            add("team-without-narrative", subject, team.name(), "It has no narrative yet", "the team, with leaders");
        }
    }

    private void link(Link link) {
        var target = all.targets().get(link.target());
        var team = all.teams().get(link.team());
        if (target == null) {
            dangling(link, "Its target is not there, or is held to no more");
        } else if (team == null) {
            dangling(link, "Its team is not there any more");
        } else if (link.driver() != null
                && target.drivers().stream().noneMatch(driver -> driver.id().equals(link.driver()))) {
            dangling(link, "It works through a driver that the target no longer has");
        }
    }

    private void dangling(Link link, String says) {
        var target = all.targets().get(link.target());
        var team = all.teams().get(link.team());
        var title =
                (team == null ? link.team() : team.name()) + ", " + (target == null ? link.target() : target.title());
        add("dangling-contribution", "contribution/" + link.team() + "." + link.target(), title, says, TEAM);
    }

    private void waiting(Waiting waiting) {
        waiting.targets()
                .forEach(target -> add(
                        "data-waiting",
                        "target/" + target,
                        target,
                        "There are figures for it, but no target of this name has been heard of",
                        LEADERS));
        waiting.teams()
                .forEach(team -> add(
                        "data-waiting",
                        "team/" + team,
                        team,
                        "People answered a survey for it, but no team of this name has been heard of",
                        "those who run the survey or the workforce system"));
    }

    private void people(LocalDate today) {
        all.voices().stream()
                .filter(voice ->
                        voice.waits() && voice.raised().plusDays(DAYS_TO_ANSWER).isBefore(today))
                .forEach(voice -> add(
                        "voice-unanswered",
                        "voice/" + voice.id(),
                        about(voice),
                        "A voice about it has waited for an answer for more than " + DAYS_TO_ANSWER + " days",
                        LEADERS));
        all.commitments().values().stream()
                .filter(promise -> promise.isOpen() && promise.due().isBefore(today))
                .forEach(promise -> add(
                        "promise-overdue",
                        "commitment/" + promise.id(),
                        promise.text(),
                        "Its day has passed, and nobody has said what became of it",
                        Names.party(all, promise.from())));
    }

    private String about(Voice voice) {
        return switch (voice.kind()) {
            case "team" -> Names.team(all, voice.about());
            case "network" -> Names.network(all, voice.about());
            default -> Names.target(all, voice.about());
        };
    }

    private void target(String kind, Target target, String says) {
        add(kind, "target/" + target.id(), target.title(), says, LEADERS);
    }

    private void add(String kind, String subject, String title, String says, String mendedBy) {
        found.add(new CutThread(kind, subject, title, says, mendedBy));
    }
}
