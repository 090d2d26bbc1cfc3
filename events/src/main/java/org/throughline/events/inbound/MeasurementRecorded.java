package org.throughline.events.inbound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure of one period. One that is recorded again corrects the one before.
///
/// @param measure the id of a balancing measure; absent for the target's own
/// @param period its first day; weeks begin on Monday
/// @param value percentages from 0 to 100; null where it is known that there is no figure: a gap in the series
/// @param organisation ODS code
public record MeasurementRecorded(
        String target,
        @Nullable String measure,
        LocalDate period,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        String organisation)
        implements MeasurementEvent {}
