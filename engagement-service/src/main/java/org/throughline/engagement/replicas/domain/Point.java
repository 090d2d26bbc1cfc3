package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One period of a chart.
///
/// @param value absent for a gap
/// @param target the threshold that held in the period
public record Point(
        LocalDate period,
        @Nullable Double value,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double target,
        String pointType,
        String rule) {}
