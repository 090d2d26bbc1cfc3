package org.throughline.engagement.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.pages.domain.Sign;
import org.throughline.engagement.pages.domain.Sparkline;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;

/// A target as a line of the leaders' table.
///
/// @param spark null while there are no figures
/// @param latest `78.4%` or `0.12`, or why there is none
/// @param unit what stands beside the number; may be empty
/// @param aim `95%`; empty where no threshold holds
/// @param networks the names of those dedicated to it
record TargetLine(
        String id,
        String title,
        String measure,
        @Nullable Sparkline spark,
        String latest,
        String unit,
        String period,
        String aim,
        Sign variation,
        @Nullable Sign assurance,
        String teams,
        List<String> networks) {

    static TargetLine of(
            Target target,
            @Nullable MeasureReading measure,
            @Nullable Sparkline spark,
            int teams,
            List<Network> networks) {
        var reading = Optional.ofNullable(measure).map(MeasureReading::reading);
        var threshold = target.thresholdInForce();
        return new TargetLine(
                target.id(),
                target.title(),
                target.measure(),
                spark,
                reading.map(Reading::latest)
                        .map(latest -> Numbers.withSign(latest, target.unit()))
                        .orElse("No figures yet"),
                reading.map(Reading::latest).isPresent() ? Numbers.beside(target.unit()) : "",
                reading.map(Reading::latestPeriod)
                        .map(period -> Dates.period(period, target.frequency()))
                        .orElse(""),
                threshold == null ? "" : Numbers.withUnit(threshold.value(), target.unit()),
                Sign.variation(reading.orElse(null)),
                Sign.assurance(reading.orElse(null)),
                teams == 0 ? "No team yet" : Numbers.count(teams, "team", "teams"),
                networks.stream().map(Network::name).toList());
    }

    public boolean hasAim() {
        return !aim.isEmpty();
    }
}
