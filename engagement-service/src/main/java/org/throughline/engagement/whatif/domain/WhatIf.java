package org.throughline.engagement.whatif.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Names;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;

/// Works out what a change would touch.
public final class WhatIf {
    private final Overview all;

    public WhatIf(Overview all) {
        this.all = all;
    }

    /// @param measure the target's own; empty while there are no figures
    public Touched target(Target target, Change change, Optional<Measure> measure, LocalDate today) {
        var would = would(target, change, today);
        if (would.isEmpty()) {
            return Touched.nothing();
        }
        var threshold = change.threshold();
        return new Touched(
                would,
                teams(target),
                networks(target, change),
                promises(promise -> promise.targets().contains(target.id())),
                threshold == null
                        ? null
                        : measure.flatMap(m -> Reach.of(m, threshold)).orElse(null));
    }

    private static List<String> would(Target target, Change change, LocalDate today) {
        if (change.retire()) {
            return List.of("The target would be held to no more, and leave the narratives of its teams.");
        }
        var would = new ArrayList<String>();
        var threshold = change.threshold();
        var inForce = target.thresholdInForce();
        if (threshold != null && (inForce == null || inForce.value() != threshold)) {
            var from = change.from() == null ? today : change.from();
            would.add("From " + Dates.day(from) + " the threshold would be "
                    + Numbers.withUnit(threshold, target.unit())
                    + (inForce == null
                            ? "; there is none today."
                            : "; it is " + Numbers.withUnit(inForce.value(), target.unit()) + " today.")
                    + (from.isAfter(today) ? " Until that day nothing changes." : ""));
        }
        if (change.statement() != null && !change.statement().equals(target.statement())) {
            would.add("The target would say otherwise what is asked for, and each narrative with it.");
        }
        return List.copyOf(would);
    }

    private List<Touched.Team> teams(Target target) {
        Map<String, String> why = new LinkedHashMap<>();
        all.links().stream()
                .filter(link -> link.target().equals(target.id()))
                .forEach(link -> why.putIfAbsent(link.team(), "its work moves the target"));
        dedicated(target)
                .forEach(network ->
                        network.teams().forEach(team -> why.putIfAbsent(team, "it takes part in " + network.name())));
        return named(why);
    }

    private List<Touched.Team> named(Map<String, String> why) {
        return why.entrySet().stream()
                .flatMap(each -> Optional.ofNullable(all.teams().get(each.getKey())).stream()
                        .map(team -> new Touched.Team(team.id(), team.name(), team.department(), each.getValue())))
                .sorted(Comparator.comparing(Touched.Team::name).thenComparing(Touched.Team::id))
                .toList();
    }

    private List<Network> dedicated(Target target) {
        return all.networks().values().stream()
                .filter(network -> network.targets().contains(target.id()))
                .sorted(Comparator.comparing(Network::id))
                .toList();
    }

    private List<Touched.Network> networks(Target target, Change change) {
        return dedicated(target).stream()
                .map(network -> new Touched.Network(
                        network.id(),
                        network.name(),
                        change.retire() && network.targets().size() == 1
                                ? "It is dedicated to nothing else, and would need another purpose or an end"
                                : ""))
                .toList();
    }

    /// What the end of a network would touch.
    public Touched closing(Network network) {
        Map<String, String> why = new LinkedHashMap<>();
        network.teams().forEach(team -> why.put(team, "it takes part in the network"));
        var would = new ArrayList<String>();
        would.add("The network would end, and leave the narratives of its teams.");
        network.targets().stream()
                .filter(target -> all.networks().values().stream()
                        .noneMatch(other -> !other.id().equals(network.id())
                                && other.targets().contains(target)))
                .forEach(target -> would.add("No network would be dedicated to " + Names.target(all, target) + "."));
        return new Touched(
                would,
                named(why),
                List.of(),
                promises(promise -> isOf(network, promise.from()) || isOf(network, promise.to())),
                null);
    }

    private static boolean isOf(Network network, Commitment.Party party) {
        return party.kind().equals("network") && party.id().equals(network.id());
    }

    private List<Touched.Promise> promises(Predicate<Commitment> hangs) {
        return all.commitments().values().stream()
                .filter(promise -> promise.isOpen() && hangs.test(promise))
                .sorted(Comparator.comparing(Commitment::due).thenComparing(Commitment::id))
                .map(promise -> new Touched.Promise(
                        promise.id(), Names.party(all, promise.from()), promise.text(), Dates.day(promise.due())))
                .toList();
    }
}
