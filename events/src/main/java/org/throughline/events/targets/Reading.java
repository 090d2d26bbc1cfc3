package org.throughline.events.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a chart says today. There are no limits where the series is too short for them, and nothing at all where it
/// is empty.
///
/// @param provisional there are fewer than 13 points behind the limits
/// @param since the first period of the present signal
public record Reading(
        String variation,
        @Nullable String assurance,
        boolean provisional,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable LocalDate latestPeriod,
        @Nullable Double latest,
        @Nullable Double threshold,
        @Nullable LocalDate since) {}
