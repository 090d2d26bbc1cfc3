package org.throughline.targets.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.targets.publishing.domain.BalancingMeasure;
import org.throughline.targets.publishing.domain.Driver;
import org.throughline.targets.publishing.domain.ExternalId;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Retirement;
import org.throughline.targets.publishing.domain.TargetState;
import org.throughline.targets.publishing.domain.Threshold;

/// A target as it is read.
///
/// @param thresholdInForce the one that holds today
record TargetView(
        String id,
        String title,
        String setBy,
        String statement,
        String whyItMatters,
        Measure measure,
        List<Threshold> thresholds,
        @Nullable Threshold thresholdInForce,
        List<Driver> drivers,
        List<BalancingMeasure> balancingMeasures,
        List<ExternalId> externalIds,
        @Nullable Retirement retirement,
        Instant revisedAt,
        long version) {
    static TargetView of(Stored<TargetState> stored, LocalDate today) {
        var target = stored.state().target();
        return new TargetView(
                stored.id(),
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                target.measure(),
                target.thresholds(),
                target.thresholdOn(today).orElse(null),
                target.drivers(),
                target.balancingMeasures(),
                target.externalIds(),
                stored.state().retirement(),
                stored.at(),
                stored.version());
    }
}
