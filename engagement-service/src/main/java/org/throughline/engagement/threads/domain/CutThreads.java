package org.throughline.engagement.threads.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;

/// Looks for every kind of cut.
public final class CutThreads {
    private static final String LEADERS = "leaders";
    private static final String NETWORK = "the network’s convenor, with a leader";
    private final Known known;
    private final Map<String, Target> targets;
    private final Map<String, Team> teams;
    private final List<CutThread> found = new ArrayList<>();

    private CutThreads(Known known) {
        this.known = known;
        targets = known.targets().stream().collect(Collectors.toMap(Target::id, Function.identity()));
        teams = known.teams().stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }

    public static List<CutThread> in(Known known) {
        var cut = new CutThreads(known);
        cut.themes();
        known.targets().forEach(cut::target);
        known.networks().forEach(cut::network);
        known.teams().forEach(cut::team);
        known.links().forEach(cut::link);
        cut.waiting();
        return List.copyOf(cut.found);
    }

    private void themes() {
        var organisation = known.organisation();
        Set<String> placed = new HashSet<>();
        if (organisation != null) {
            for (var theme : organisation.themes()) {
                placed.addAll(theme.targets());
                if (theme.targets().stream().noneMatch(targets::containsKey)) {
                    add(
                            "theme-without-target",
                            "theme/" + theme.id(),
                            theme.title(),
                            "No target has its place in this theme",
                            LEADERS);
                }
            }
        }
        known.targets().stream()
                .filter(target -> !placed.contains(target.id()))
                .forEach(target ->
                        target("target-in-no-theme", target, "The organisation’s narrative says nothing of it"));
    }

    private void target(Target target) {
        if (target.balancingMeasures().isEmpty()) {
            target(
                    "target-without-balancing-measure",
                    target,
                    "Nobody would see it if something else got worse for it");
        }
        if (target.drivers().isEmpty()) {
            target("target-without-drivers", target, "Nothing says what moves it");
        }
        var worked = known.links().stream()
                .filter(link -> link.target().equals(target.id()) && teams.containsKey(link.team()))
                .map(link -> link.driver() == null ? "" : link.driver())
                .collect(Collectors.toSet());
        var parents = target.drivers().stream()
                .map(d -> d.parent() == null ? "" : d.parent())
                .collect(Collectors.toSet());
        for (var driver : target.drivers()) {
            if (!worked.contains(driver.id()) && !parents.contains(driver.id())) {
                add(
                        "driver-without-team",
                        "driver/" + target.id() + "." + driver.id(),
                        driver.title() + " (" + target.title() + ")",
                        "No team works on it",
                        "the teams, with leaders");
            }
        }
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
        known.shapes().stream()
                .filter(shape -> shape.network().equals(network.id()) && !shape.suppressed())
                .filter(shape -> shape.mix() != null && shape.mix().tooNarrow())
                .forEach(_ -> add(
                        "network-too-narrow",
                        subject,
                        network.name(),
                        "Its people come from too few departments or staff groups",
                        NETWORK));
    }

    private void team(Team team) {
        if (known.links().stream()
                .noneMatch(link -> link.team().equals(team.id()) && targets.containsKey(link.target()))) {
            add(
                    "team-without-link",
                    "team/" + team.id(),
                    team.name(),
                    "It has not said yet which target its work moves",
                    "the team");
        }
        if (!known.narratives().contains(team.id())) {
            add(
                    "team-without-narrative",
                    "team/" + team.id(),
                    team.name(),
                    "It has no narrative yet",
                    "the team, with leaders");
        }
    }

    private void link(Link link) {
        var target = targets.get(link.target());
        var subject = "contribution/" + link.team() + "." + link.target();
        if (target == null || !teams.containsKey(link.team())) {
            add(
                    "dangling-contribution",
                    subject,
                    link.team() + ", " + link.target(),
                    target == null
                            ? "Its target is not there, or is held to no more"
                            : "Its team is not there any more",
                    "the team");
        } else if (link.driver() != null
                && target.drivers().stream().noneMatch(driver -> driver.id().equals(link.driver()))) {
            add(
                    "dangling-contribution",
                    subject,
                    link.team() + ", " + target.title(),
                    "It works through a driver that the target no longer has",
                    "the team");
        }
    }

    private void waiting() {
        known.readings().stream()
                .map(reading -> reading.target())
                .distinct()
                .filter(target -> !targets.containsKey(target))
                .forEach(target -> add(
                        "data-waiting",
                        "target/" + target,
                        target,
                        "There are figures for it, but no target of this name is held to",
                        LEADERS));
    }

    private void target(String kind, Target target, String says) {
        add(kind, "target/" + target.id(), target.title(), says, LEADERS);
    }

    private void add(String kind, String subject, String title, String says, String mendedBy) {
        found.add(new CutThread(kind, subject, title, says, mendedBy));
    }
}
