package org.throughline.networks.targets;

import java.util.List;
import java.util.Optional;
import org.throughline.events.targets.Target;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.consume.Replica;
import org.throughline.kit.event.Received;

/// Follows the targets. Signals and readings do not matter here.
final class TargetsConsumer implements EventHandler {
    private final TargetReplica replica;

    TargetsConsumer(TargetReplica replica) {
        this.replica = replica;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        replica.keep(events.stream().flatMap(event -> state(event).stream()).toList());
        return List.of();
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        return state(event).filter(replica::knowsNewerThan).isPresent();
    }

    private static Optional<Replica.State> state(Received event) {
        return switch (event.payload()) {
            case TargetPublished(Target target) -> Optional.of(state(event, target, false));
            case TargetRevised revised -> Optional.of(state(event, revised.target(), false));
            case TargetRetired retired -> Optional.of(state(event, retired.target(), true));
            default -> Optional.empty();
        };
    }

    private static Replica.State state(Received event, Target target, boolean retired) {
        return new Replica.State(target.id(), event.envelope(), TargetReplica.document(target, retired));
    }
}
