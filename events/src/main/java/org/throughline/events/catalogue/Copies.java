package org.throughline.events.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lists and maps of a record as it keeps them: never null, never to be altered.
/// A list that a publisher left out reads as an empty one, so that a field can be added to a record without breaking
/// older publishers.
public final class Copies {
    private Copies() {}

    public static <T> List<T> of(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /// Keeps the order, as `Map.copyOf` does not: an event that is sent again should be the same text.
    public static <K, V> Map<K, V> of(@Nullable Map<K, V> given) {
        if (given == null) {
            return Map.of();
        }
        var copy = new LinkedHashMap<K, V>();
        given.forEach((key, value) -> copy.put(requireNonNull(key), requireNonNull(value)));
        return Collections.unmodifiableMap(copy);
    }
}
