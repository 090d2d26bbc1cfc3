package org.throughline.engagement.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Freshness;

/// A target in a list: flat, so that it is a row of a table as well.
///
/// @param theme the first theme of the organisation's narrative that it has its place in
/// @param teams how many contribute to it
/// @param networks how many are dedicated to it
record TargetRow(
        String id,
        String title,
        @Nullable String theme,
        String setBy,
        String measure,
        String unit,
        String improvement,
        String frequency,
        @Nullable LocalDate latestPeriod,
        @Nullable Double latest,
        @Nullable Double threshold,
        @Nullable LocalDate thresholdFrom,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable String variation,
        @Nullable String assurance,
        @Nullable Boolean provisional,
        @Nullable LocalDate since,
        int teams,
        int networks,
        @Schema(description = Freshness.AS_OF) Instant asOf,
        @Schema(description = Freshness.LAG) long lag) {}
