package org.throughline.targets.measurements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.Stamp;

/// A figure as somebody sent it.
///
/// @param measure a balancing measure's id; null for the target's own
/// @param percentage whether the value was sent with a per cent sign
record Row(
        Place place,
        @Nullable String measure,
        LocalDate period,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        boolean percentage) {
    Figure said(Stamp stamp) {
        return new Figure(period, value, numerator, denominator, false, stamp);
    }
}
