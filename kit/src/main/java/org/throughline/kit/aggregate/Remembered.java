package org.throughline.kit.aggregate;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All aggregates of a store that are wanted, remembered: what this instance writes is there at once, what others
/// write a few seconds later. Only what moved is read, so that a question costs next to nothing however many there
/// are.
public final class Remembered<S, T> {
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(5).toNanos();
    private final AggregateStore<S> store;
    private final Predicate<S> wanted;
    private final Function<S, T> view;
    private final LongSupplier nanoTime;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Lock reading = new ReentrantLock();
    private final Map<String, Known<T>> known = new TreeMap<>();
    private Map<String, T> all = Map.of();
    private @Nullable Long lookedAt;

    private record Known<T>(long version, @Nullable T view) {}

    /// @param wanted which ones
    /// @param view what is wanted of each
    public Remembered(AggregateStore<S> store, Predicate<S> wanted, Function<S, T> view) {
        this(store, wanted, view, System::nanoTime);
    }

    Remembered(AggregateStore<S> store, Predicate<S> wanted, Function<S, T> view, LongSupplier nanoTime) {
        this.store = store;
        this.wanted = wanted;
        this.view = view;
        this.nanoTime = nanoTime;
        store.watch(written::add);
    }

    /// By id in order; the same map as before where nothing moved.
    public Map<String, T> all() {
        reading.lock();
        try {
            var now = nanoTime.getAsLong();
            var before = lookedAt;
            var isTimeToLook = before == null || now - before >= LOOK_EVERY_NANOS;
            // Where anything fails from here on, the next one looks at all of it again.
            lookedAt = null;
            var moved = takeWritten();
            if (isTimeToLook) {
                moved.addAll(movedByOthers());
            }
            if (!moved.isEmpty()) {
                read(moved);
            }
            lookedAt = isTimeToLook ? (Long) now : before;
            return all;
        } finally {
            reading.unlock();
        }
    }

    // Taken before it is read: one that is written in between is told again.
    private Set<String> takeWritten() {
        var taken = new HashSet<>(written);
        written.removeAll(taken);
        return taken;
    }

    private Set<String> movedByOthers() {
        var versions = store.versions();
        var moved = new HashSet<>(known.keySet());
        moved.removeAll(versions.keySet());
        versions.forEach((id, version) -> {
            var one = known.get(id);
            if (one == null || one.version() != version) {
                moved.add(id);
            }
        });
        return moved;
    }

    private void read(Collection<String> moved) {
        moved.forEach(known::remove);
        store.versioned(moved).forEach(stored -> {
            var state = stored.stateOrNull();
            known.put(
                    stored.id(),
                    new Known<>(stored.version(), state == null || !wanted.test(state) ? null : view.apply(state)));
        });
        var views = new LinkedHashMap<String, T>();
        known.forEach((id, one) -> {
            if (one.view() != null) {
                views.put(id, one.view());
            }
        });
        all = Collections.unmodifiableMap(views);
    }
}
