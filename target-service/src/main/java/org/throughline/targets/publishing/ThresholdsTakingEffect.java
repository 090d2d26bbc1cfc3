package org.throughline.targets.publishing;

import static com.mongodb.client.model.Filters.lte;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.publishing.domain.TargetState;

/// A dated threshold takes effect although nobody writes anything on that day (propagation.md, hole 8).
///
/// Any number of instances may try: the write that tells of it also moves the day of the next threshold on, and is
/// guarded by the version, so one of them wins and the others find nothing to do.
final class ThresholdsTakingEffect {
    private static final Logger log = LoggerFactory.getLogger(ThresholdsTakingEffect.class);
    private static final int AT_ONCE = 100;

    private final AggregateStore<TargetState> store;
    private final HandingOver handingOver;
    private final BooleanSupplier caughtUp;
    private final Clock clock;

    ThresholdsTakingEffect(
            AggregateStore<TargetState> store, HandingOver handingOver, BooleanSupplier caughtUp, Clock clock) {
        this.caughtUp = caughtUp;
        this.store = store;
        this.handingOver = handingOver;
        this.clock = clock;
    }

    void look() {
        // A threshold reads the measures anew, which may not have come yet (hole 9).
        if (!caughtUp.getAsBoolean()) {
            return;
        }
        var today = LocalDate.now(clock);
        var page = due(today, null);
        while (!page.isEmpty()) {
            for (var target : page) {
                try {
                    bring(target.id(), today);
                } catch (RuntimeException trouble) {
                    log.warn("The threshold of {} could not take effect yet: {}", target.id(), trouble.toString());
                }
            }
            page = due(today, page.getLast().id());
        }
    }

    // Dates are stored as ISO texts, which sort like dates.
    private List<Stored<TargetState>> due(LocalDate today, @Nullable String after) {
        return store.page(lte("state.nextThreshold", today.toString()), after, AT_ONCE);
    }

    private void bring(String id, LocalDate today) {
        var at = clock.instant();
        var outcome = store.decide(
                id,
                Precondition.NONE,
                Trigger.START,
                current -> current.flatMap(before -> before.state().brought(today, before.version() + 1, at))
                        .map(state -> Decision.write(state, version -> TargetEvents.revised(id, state, version)))
                        .orElseGet(Decision::keep));
        if (outcome instanceof Outcome.Written<TargetState> written) {
            handingOver.tryNow(written.stored());
        }
    }
}
