package org.throughline.targets.measurements;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.targets.measurements.domain.FindGlances;
import org.throughline.targets.measurements.domain.MeasureState;

/// Shows the stored measures to the other features, without reading their figures.
final class StoredMeasures implements FindGlances {
    private static final int MOST_MEASURES = 10_000;

    private final AggregateStore<MeasureState> store;

    StoredMeasures(AggregateStore<MeasureState> store) {
        this.store = store.without("figures");
    }

    @Override
    public List<Seen> of(String target) {
        return store.all(eq("state.target", target), MOST_MEASURES).stream()
                .map(StoredMeasures::seen)
                .toList();
    }

    @Override
    public List<Seen> page(@Nullable String after, int limit) {
        var inUse = and(exists("state.terms.definition"), eq("state.terms.retired", false));
        return store.page(inUse, after, limit).stream()
                .map(StoredMeasures::seen)
                .toList();
    }

    private static Seen seen(Stored<MeasureState> stored) {
        return new Seen(stored.state(), stored.version());
    }
}
