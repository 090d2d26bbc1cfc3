package org.throughline.spc;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The values that a measure is held to, each from its date on until a later one begins.
public record Thresholds(NavigableMap<LocalDate, Double> byFirstDay) {
    public Thresholds {
        byFirstDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay));
    }

    public static Thresholds of(Map<LocalDate, Double> byFirstDay) {
        return new Thresholds(new TreeMap<>(byFirstDay));
    }

    public static Thresholds none() {
        return of(Map.of());
    }

    public static Thresholds always(double value) {
        return of(Map.of(LocalDate.MIN, value));
    }

    /// The threshold that holds on a day; null before the first one.
    public @Nullable Double inForceOn(LocalDate day) {
        Map.Entry<LocalDate, Double> entry = byFirstDay.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
