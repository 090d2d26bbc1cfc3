package org.throughline.targets.publishing;

import java.time.Clock;
import java.time.LocalDate;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.publishing.domain.Target;
import org.throughline.targets.publishing.domain.TargetCheck;
import org.throughline.targets.publishing.domain.TargetState;

/// Publishes, revises and retires targets.
final class Publishing {
    private final AggregateStore<TargetState> store;
    private final HandingOver handingOver;
    private final Clock clock;

    Publishing(AggregateStore<TargetState> store, HandingOver handingOver, Clock clock) {
        this.store = store;
        this.handingOver = handingOver;
        this.clock = clock;
    }

    Outcome<TargetState> publish(String id, Target target, Precondition precondition, Trigger trigger) {
        var flaws = TargetCheck.of(target);
        if (!flaws.isEmpty()) {
            return new Outcome.Refused<>(flaws.stream()
                    .map(flaw -> new Refusal(flaw.field(), flaw.sent(), flaw.expected()))
                    .toList());
        }
        var today = LocalDate.now(clock);
        var at = clock.instant();
        return handedOver(store.decide(id, precondition, trigger, current -> {
            if (current.isEmpty()) {
                var state = TargetState.published(target, today, at);
                return Decision.write(state, version -> TargetEvents.published(id, state, version));
            }
            var before = current.get();
            var retirement = before.state().retirement();
            if (retirement != null) {
                return Decision.conflict(
                        "The target was retired on " + retirement.on() + "; publish a new one under another id");
            }
            return before.state()
                    .revised(target, today, before.version() + 1, at)
                    .map(state -> Decision.write(state, version -> TargetEvents.revised(id, state, version)))
                    .orElseGet(Decision::keep);
        }));
    }

    /// The target has to be there.
    Outcome<TargetState> retire(String id, String reason, Precondition precondition, Trigger trigger) {
        var today = LocalDate.now(clock);
        var at = clock.instant();
        return handedOver(store.decide(id, precondition, trigger, current -> {
            var before = current.orElseThrow();
            var retirement = before.state().retirement();
            if (retirement == null) {
                var state = before.state().retired(reason, today, before.version() + 1, at);
                return Decision.write(state, version -> TargetEvents.retired(id, state, version));
            }
            return retirement.reason().equals(reason)
                    ? Decision.keep()
                    : Decision.conflict("The target was retired on " + retirement.on() + " already, for this reason: "
                            + retirement.reason());
        }));
    }

    private Outcome<TargetState> handedOver(Outcome<TargetState> outcome) {
        if (outcome instanceof Outcome.Written<TargetState> written) {
            handingOver.tryNow(written.stored());
        }
        return outcome;
    }
}
