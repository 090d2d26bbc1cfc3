package org.throughline.targets.publishing;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.targets.publishing.domain.BalancingMeasure;
import org.throughline.targets.publishing.domain.Driver;
import org.throughline.targets.publishing.domain.ExternalId;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Target;
import org.throughline.targets.publishing.domain.Threshold;

/// What `PUT /api/targets/{id}` takes.
@CheckedBy("/requests/target.json")
record TargetRequest(
        String title,
        @Nullable String setBy,
        String statement,
        @Nullable String whyItMatters,
        Measure measure,
        @Nullable List<Threshold> thresholds,
        @Nullable List<Driver> drivers,
        @Nullable List<BalancingMeasure> balancingMeasures,
        @Nullable List<ExternalId> externalIds) {
    Target toTarget() {
        return new Target(
                title,
                requireNonNullElse(setBy, ""),
                statement,
                requireNonNullElse(whyItMatters, ""),
                measure,
                requireNonNullElse(thresholds, List.of()),
                requireNonNullElse(drivers, List.of()),
                requireNonNullElse(balancingMeasures, List.of()),
                requireNonNullElse(externalIds, List.of()));
    }
}
