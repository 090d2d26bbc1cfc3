package org.throughline.narratives.composing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param threshold the one in force; null before the first begins
/// @param drivers titles by id
/// @param balancing the ids of its balancing measures
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
        List<String> balancing,
        boolean retired) {
    public TargetFact {
        drivers = Map.copyOf(drivers);
        balancing = List.copyOf(balancing);
    }

    /// What the measure is held to.
    public record ThresholdFact(LocalDate from, double value) {}

    String quotedTitle() {
        return "“" + English.clause(title) + "”";
    }

    /// "at least 78%", "at most 18 weeks"; empty where no threshold holds.
    String level() {
        return threshold == null
                ? ""
                : switch (improvement) {
                    case "increase" -> "at least " + English.amount(threshold.value(), unit);
                    case "decrease" -> "at most " + English.amount(threshold.value(), unit);
                    default -> English.amount(threshold.value(), unit);
                };
    }
}
