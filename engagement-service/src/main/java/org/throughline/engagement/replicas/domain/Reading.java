package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a measure's chart says.
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
