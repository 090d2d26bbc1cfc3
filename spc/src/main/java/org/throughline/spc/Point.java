package org.throughline.spc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One period of a chart.
///
/// @param value null for a gap
/// @param mean of the stretch that the period belongs to; null if nothing was measured in it
/// @param lower the lower process limit; null, like `upper`, if the stretch is too short for limits or never moves
/// @param target the threshold in force on the period's first day, if there is one
public record Point(
        LocalDate period,
        @Nullable Double value,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double target,
        PointType pointType,
        Rule rule) {}
