package org.throughline.spc;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A value that other systems know under a name of its own, which never changes.
public sealed interface Wire permits Improvement, TwoSigma, Rule, PointType, Variation, Assurance {
    String name();

    /// The name in JSON and events.
    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of that wire name, if there is one.
    static <W extends Enum<W> & Wire> Optional<W> of(Class<W> type, String wire) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.wire().equals(wire))
                .findFirst();
    }
}
