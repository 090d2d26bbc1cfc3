package org.throughline.spc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was measured in a period.
///
/// @param period its first day
/// @param value null for a gap: the period stays in the series, nothing is worked out across it
public record Observation(LocalDate period, @Nullable Double value) {
    /// The value for arithmetic: NaN for a gap.
    double number() {
        return value == null ? Double.NaN : value;
    }
}
