package org.throughline.engagement.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Action;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Driver;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Retirement;
import org.throughline.engagement.replicas.domain.Threshold;
import org.throughline.engagement.replicas.domain.Warning;

/// A target with all that hangs together with it.
///
/// @param retirement only of one that is held to no more
/// @param measures its own and the balancing ones that have figures, each as its chart says
record TargetView(
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
        @Nullable Retirement retirement,
        List<Named> themes,
        List<Measure> measures,
        List<ContributingTeam> teams,
        List<DedicatedNetwork> networks,
        List<Warning> warnings,
        @Schema(description = Freshness.AS_OF) Instant asOf,
        @Schema(description = Freshness.LAG) long lag) {

    /// A network that is dedicated to the target.
    ///
    /// @param sponsor a leader's role
    /// @param protectedHours a month
    record DedicatedNetwork(
            String id,
            String name,
            String state,
            @Nullable String sponsor,
            @Nullable Double protectedHours) {}

    /// A team and how its work moves the target.
    record ContributingTeam(
            String id, String name, @Nullable String driver, String statement, List<Action> actions) {}
}
