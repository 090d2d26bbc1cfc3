package org.throughline.kit.aggregate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.conversions.Bson;

/// All aggregates that a query finds, remembered by their versions: each time only those that moved are read. As
/// right as reading all of them, whoever else writes.
public final class Remembered<S> {
    private final AggregateStore<S> store;
    private final Bson filter;
    private final Lock reading = new ReentrantLock();
    private Map<String, Stored<S>> known = Map.of();

    public Remembered(AggregateStore<S> store, Bson filter) {
        this.store = store;
        this.filter = filter;
    }

    /// The states, by id in order.
    public Map<String, S> all() {
        reading.lock();
        try {
            var versions = store.versions(filter);
            var moved = new LinkedHashSet<String>();
            versions.forEach((id, version) -> {
                var one = known.get(id);
                if (one == null || one.version() != version) {
                    moved.add(id);
                }
            });
            var read = new LinkedHashMap<String, Stored<S>>();
            store.findAll(moved).forEach(stored -> read.put(stored.id(), stored));
            var now = new LinkedHashMap<String, Stored<S>>();
            versions.keySet().forEach(id -> {
                // One that was removed in between is in neither.
                var one = moved.contains(id) ? read.get(id) : known.get(id);
                if (one != null) {
                    now.put(id, one);
                }
            });
            known = now;
            var states = new LinkedHashMap<String, S>();
            now.forEach((id, stored) -> states.put(id, Objects.requireNonNull(stored.stateOrNull())));
            return states;
        } finally {
            reading.unlock();
        }
    }
}
