package org.throughline.engagement.replicas.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A target that was set from above.
///
/// @param improvement `increase`, `decrease` or `neutral`
/// @param frequency `day`, `week`, `month`, `quarter` or `year`
/// @param retirement null while the target is held to
public record Target(
        String id,
        String title,
        String setBy,
        String statement,
        String whyItMatters,
        String measure,
        String unit,
        String improvement,
        String frequency,
        List<Threshold> thresholds,
        @Nullable Threshold thresholdInForce,
        List<Driver> drivers,
        List<BalancingMeasure> balancingMeasures,
        @Nullable Retirement retirement) {}
