package org.throughline.events.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;
import org.throughline.events.naming.ExternalId;

/// A target with what moves it and what must not get worse for it.
///
/// @param setBy who set it from above
/// @param thresholdInForce the one that held on the day of the event; none before the first begins
public record Target(
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
        long version) {
    public Target {
        thresholds = Copies.of(thresholds);
        drivers = Copies.of(drivers);
        balancingMeasures = Copies.of(balancingMeasures);
        externalIds = Copies.of(externalIds);
    }
}
