package org.throughline.narratives.changes;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// One reading for all who follow the same change at the same moment: counting a large change reads thousands of teams.
final class SharedReadings {
    private static final int MOST = 1_000;

    private final Function<String, ChangeView> read;
    private final long freshNanos;
    private final ConcurrentMap<String, Taken> taken = new ConcurrentHashMap<>();

    private record Taken(long atNanos, ChangeView view) {}

    SharedReadings(Function<String, ChangeView> read, Duration fresh) {
        this.read = read;
        this.freshNanos = fresh.toNanos();
    }

    ChangeView of(String change) {
        if (taken.size() > MOST) {
            taken.clear();
        }
        return taken.compute(
                        change,
                        (_, old) -> old != null && System.nanoTime() - old.atNanos < freshNanos
                                ? old
                                : new Taken(System.nanoTime(), read.apply(change)))
                .view;
    }
}
