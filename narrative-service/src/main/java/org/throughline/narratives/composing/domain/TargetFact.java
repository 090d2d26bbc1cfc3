package org.throughline.narratives.composing.domain;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param threshold the one in force; null before the first begins
/// @param drivers titles by id
public record TargetFact(
        String id,
        String title,
        String setBy,
        String statement,
        String whyItMatters,
        String unit,
        String improvement,
        @Nullable ThresholdFact threshold,
        Map<String, String> drivers,
        boolean retired) {
    public TargetFact {
        drivers = Map.copyOf(drivers);
    }

    /// What the measure is held to.
    public record ThresholdFact(LocalDate from, double value) {}
}
