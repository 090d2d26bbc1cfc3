package org.throughline.networks.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.networks.shape.Shape.Absent;
import org.throughline.networks.shape.Shape.IdleDriver;
import org.throughline.networks.targets.domain.KnownTarget;

/// Whether the responsibility for targets is shared.
final class Responsibility {
    private final AssessingNetworks assessing;

    Responsibility(AssessingNetworks assessing) {
        this.assessing = assessing;
    }

    /// Who carries a target.
    ///
    /// @param networks that do, by id
    /// @param suppressed whether too few take part in them to tell whether it hangs on one person
    /// @param heroism whether it does; never who
    record Carrying(
            String target,
            String title,
            List<String> networks,
            boolean suppressed,
            boolean heroism,
            List<Absent> missing,
            List<IdleDriver> drivers,
            String sentence) {}

    /// Something that is not covered.
    ///
    /// @param kind `target-without-network` or `network-without-target`
    record Uncovered(String kind, String id, String name, String sentence) {}

    /// Empty where nothing is known of the target at all.
    Optional<Carrying> of(String target) {
        var known = assessing.known();
        var carrying = known.carrying(target);
        if (!known.targets().containsKey(target)
                && carrying.isEmpty()
                && known.contributionsTo(target).isEmpty()) {
            return Optional.empty();
        }
        var people = known.participants(carrying.values());
        var mayTell = assessing.smallGroups().shows(people.size());
        var done = assessing.doneBy(carrying.keySet()).values().stream()
                .flatMap(List::stream)
                .toList();
        var heroBelow = assessing.settings().limits().heroBelow();
        var burden = mayTell ? assessing.burden(people, done, heroBelow) : null;
        var heroism = burden != null && burden.carriers().value() < heroBelow;
        return Optional.of(new Carrying(
                target,
                known.title(target),
                List.copyOf(carrying.keySet()),
                !mayTell,
                heroism,
                assessing.missing(target, known),
                assessing.idle(target, known),
                sentence(carrying.isEmpty(), mayTell, heroism)));
    }

    private static String sentence(boolean alone, boolean mayTell, boolean heroism) {
        if (alone) {
            return "No network carries it.";
        }
        if (!mayTell) {
            return "Too few people take part in its networks to tell how it is shared.";
        }
        return heroism
                ? "Most of what is done for it hangs on one person. No target should: share it before that person tires."
                : "Nothing says that it hangs on one person.";
    }

    List<Uncovered> uncovered() {
        var known = assessing.known();
        var uncovered = new ArrayList<Uncovered>();
        known.targets().values().stream()
                .filter(target ->
                        !target.retired() && known.carrying(target.id()).isEmpty())
                .sorted(Comparator.comparing(KnownTarget::id))
                .forEach(target -> uncovered.add(new Uncovered(
                        "target-without-network",
                        target.id(),
                        target.title(),
                        "No network carries “" + target.title() + "”.")));
        known.networks().forEach((id, network) -> {
            if (AssessingNetworks.hasNoLiveTarget(network, known)) {
                uncovered.add(new Uncovered(
                        "network-without-target",
                        id,
                        network.focus().name(),
                        "“" + network.focus().name() + "” has no target that still stands."));
            }
        });
        return uncovered;
    }
}
