package org.throughline.targets.measurements;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.EditionFollower;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Origin;

/// Evaluates all measures of a target by its new edition: those that it has, and those with figures that it had. Then
/// the target is assessed.
final class Evaluating implements EditionFollower {
    private static final int MOST_MEASURES = 10_000;

    private final AggregateStore<MeasureState> store;
    private final Recording recording;
    private final PassingOn passingOn;

    Evaluating(AggregateStore<MeasureState> store, Recording recording, PassingOn passingOn) {
        this.store = store;
        this.recording = recording;
        this.passingOn = passingOn;
    }

    @Override
    public void follow(Edition edition, Origin origin) {
        var trigger = new Trigger(origin.correlation(), origin.event(), origin.traceparent());
        var measures = new LinkedHashSet<String>();
        measures.add(Measure.MAIN);
        edition.target().balancingMeasures().forEach(balancing -> measures.add(balancing.id()));
        store.without("figures").all(eq("state.target", edition.id()), MOST_MEASURES).stream()
                .map(Stored::state)
                .forEach(state -> measures.add(state.measure()));
        var written = new ArrayList<Stored<MeasureState>>();
        for (var measure : measures) {
            recording
                    .write(
                            new MeasureKey(edition.id(), measure),
                            List.of(),
                            Terms.of(edition, measure),
                            Precondition.NONE,
                            trigger)
                    .written()
                    .ifPresent(written::add);
        }
        passingOn.now(edition.id(), origin, written);
    }
}
