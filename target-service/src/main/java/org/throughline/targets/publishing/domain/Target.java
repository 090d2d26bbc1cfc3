package org.throughline.targets.publishing.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A target as somebody published it.
///
/// @param setBy who set it from above
public record Target(
        String title,
        String setBy,
        String statement,
        String whyItMatters,
        Measure measure,
        List<Threshold> thresholds,
        List<Driver> drivers,
        List<BalancingMeasure> balancingMeasures,
        List<ExternalId> externalIds) {
    public Target {
        thresholds = List.copyOf(thresholds);
        drivers = List.copyOf(drivers);
        balancingMeasures = List.copyOf(balancingMeasures);
        externalIds = List.copyOf(externalIds);
    }

    /// The same with its thresholds by date: their order means nothing, so it makes no difference.
    public Target inOrder() {
        var ordered = thresholds.stream()
                .sorted(Comparator.comparing(Threshold::from))
                .toList();
        return new Target(
                title, setBy, statement, whyItMatters, measure, ordered, drivers, balancingMeasures, externalIds);
    }

    public Optional<Threshold> thresholdOn(LocalDate day) {
        return thresholds.stream()
                .filter(threshold -> !threshold.from().isAfter(day))
                .max(Comparator.comparing(Threshold::from));
    }

    /// The day on which the next threshold takes effect.
    public Optional<LocalDate> nextThresholdAfter(LocalDate day) {
        return thresholds.stream()
                .map(Threshold::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    public Optional<BalancingMeasure> balancingMeasure(String id) {
        return balancingMeasures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
    }
}
