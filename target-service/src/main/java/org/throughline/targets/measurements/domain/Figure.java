package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The latest word about a period.
///
/// @param value null where it is known that there is no figure: a gap in the series
/// @param withdrawn that there never was one: the period is not in the series, but later words are needed to bring it
///     back
public record Figure(
        LocalDate period,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        boolean withdrawn,
        Stamp stamp) {
    public static Figure withdrawn(LocalDate period, Stamp stamp) {
        return new Figure(period, null, null, null, true, stamp);
    }

    boolean saysTheSameAs(Figure other) {
        return withdrawn == other.withdrawn
                && Objects.equals(value, other.value)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator);
    }
}
