package org.throughline.targets.publishing;

import static com.mongodb.client.model.Filters.eq;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.targets.publishing.domain.EditionFollower;
import org.throughline.targets.publishing.domain.Origin;
import org.throughline.targets.publishing.domain.TargetState;

/// Hands each new edition of a target over to who evaluates its measures.
///
/// Measures are other documents, so a crash may come in between. The target is therefore written with a note that this
/// is still to be done, which is struck out afterwards; [#sweep] finds the notes that were left.
final class HandingOver {
    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);
    private static final String NOTE = "toEvaluate";
    private static final int AT_ONCE = 100;

    private final AggregateStore<TargetState> store;
    private final EditionFollower follower;

    HandingOver(AggregateStore<TargetState> store, EditionFollower follower) {
        this.store = store;
        this.follower = follower;
    }

    /// Never fails: the edition is stored, so what cannot be done now is left to the sweep.
    void tryNow(Stored<TargetState> stored) {
        try {
            var cause = stored.consequence();
            follower.follow(
                    StoredTargets.edition(stored),
                    new Origin(cause.correlationId(), cause.causationId(), cause.traceparent()));
            store.strike(stored, NOTE);
        } catch (RuntimeException trouble) {
            log.warn("The measures of {} could not be evaluated yet: {}", stored.id(), trouble.toString());
        }
    }

    void sweep() {
        var noted = store.page(eq("state." + NOTE, true), null, AT_ONCE);
        while (!noted.isEmpty()) {
            noted.forEach(this::tryNow);
            noted = store.page(eq("state." + NOTE, true), noted.getLast().id(), AT_ONCE);
        }
    }
}
