package org.throughline.targets.measurements;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.ReadingFollower;
import org.throughline.targets.publishing.domain.Origin;

/// Passes on that measures read otherwise than before, to who assesses their target.
///
/// The assessment is another document, so a crash may come in between: the measure is written with a note that this is
/// still to be done, which is struck out afterwards; [#sweep] finds the notes that were left.
final class PassingOn {
    private static final Logger log = LoggerFactory.getLogger(PassingOn.class);
    private static final String NOTE = "toAssess";
    private static final int AT_ONCE = 100;

    private final AggregateStore<MeasureState> store;
    private final ReadingFollower follower;

    PassingOn(AggregateStore<MeasureState> store, ReadingFollower follower) {
        this.store = store;
        this.follower = follower;
    }

    /// Never fails: the measures are stored, so what cannot be done now is left to the sweep.
    void tryNow(Collection<Stored<MeasureState>> measures) {
        var noted = new LinkedHashMap<String, List<Stored<MeasureState>>>();
        for (var measure : measures) {
            if (measure.state().toAssess() != null) {
                noted.computeIfAbsent(measure.state().target(), _ -> new ArrayList<>())
                        .add(measure);
            }
        }
        noted.forEach(this::tryNow);
    }

    private void tryNow(String target, List<Stored<MeasureState>> measures) {
        try {
            var cause = measures.getFirst().consequence();
            now(target, new Origin(cause.correlationId(), cause.causationId(), cause.traceparent()), measures);
        } catch (RuntimeException trouble) {
            log.warn("{} could not be assessed yet: {}", target, trouble.toString());
        }
    }

    /// Also where no measure was written. Throws when it cannot finish.
    void now(String target, Origin origin, Collection<Stored<MeasureState>> measures) {
        follower.follow(target, origin);
        measures.forEach(measure -> store.strike(measure, NOTE));
    }

    void sweep() {
        var noted = store.page(eq("state." + NOTE, true), null, AT_ONCE);
        while (!noted.isEmpty()) {
            tryNow(noted);
            noted = store.page(eq("state." + NOTE, true), noted.getLast().id(), AT_ONCE);
        }
    }
}
