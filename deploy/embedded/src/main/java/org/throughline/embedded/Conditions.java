package org.throughline.embedded;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/// What a query asks of one field: each of these has to hold, whatever else is asked.
final class Conditions {
    private static final String AND = "$and";

    private Conditions() {}

    /// Those that are not null, at its top or in parts that are joined by `$and`.
    static Stream<Object> on(String field, Map<?, ?> query) {
        var parts = query.get(AND) instanceof Collection<?> joined
                ? joined.stream().filter(Map.class::isInstance).flatMap(part -> on(field, (Map<?, ?>) part))
                : Stream.empty();
        return Stream.concat(Stream.ofNullable(query.get(field)), parts);
    }
}
