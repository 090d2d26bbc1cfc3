package org.throughline.engagement.replicas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Driver;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.Retirement;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Threshold;
import org.throughline.engagement.replicas.domain.Warning;
import org.throughline.engagement.replicas.domain.Warnings;
import org.throughline.events.targets.DistortionCleared;
import org.throughline.events.targets.DistortionSuspected;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.TargetAssessed;
import org.throughline.events.targets.TargetEvent;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.events.targets.TargetSignalled;

/// What `throughline.targets` brings, in our words.
final class FromTargets {
    private FromTargets() {}

    static List<Incoming> translate(TargetEvent event) {
        return switch (event) {
            case TargetPublished published -> List.of(target(published.target(), null));
            case TargetRevised revised -> List.of(target(revised.target(), null));
            case TargetRetired retired ->
                List.of(target(retired.target(), new Retirement(retired.on(), retired.reason())));
            case MeasureEvaluated evaluated -> measure(evaluated);
            case TargetAssessed assessed -> List.of(warnings(assessed));
            // The reading itself says it too, and the warnings tell of distortion.
            case TargetSignalled _, DistortionSuspected _, DistortionCleared _ -> List.of();
        };
    }

    private static Incoming target(org.throughline.events.targets.Target target, @Nullable Retirement retirement) {
        var measure = target.measure();
        var state = new Target(
                target.id(),
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                measure.name(),
                measure.unit(),
                measure.improvement(),
                measure.frequency(),
                target.thresholds().stream().map(FromTargets::threshold).toList(),
                target.thresholdInForce() == null ? null : threshold(target.thresholdInForce()),
                target.drivers().stream()
                        .map(driver -> new Driver(driver.id(), driver.title(), driver.parent()))
                        .toList(),
                target.balancingMeasures().stream()
                        .map(b -> new BalancingMeasure(b.id(), b.name(), b.unit(), b.improvement()))
                        .toList(),
                retirement);
        return new Incoming(Shelf.TARGETS, target.id(), state, retirement == null);
    }

    private static Threshold threshold(org.throughline.events.targets.Threshold threshold) {
        return new Threshold(threshold.from(), threshold.value());
    }

    private static Incoming warnings(TargetAssessed assessed) {
        var state = new Warnings(
                assessed.target(),
                assessed.warnings().stream()
                        .map(w -> new Warning(
                                w.kind(),
                                w.concern(),
                                w.measure(),
                                w.says(),
                                w.evidence(),
                                w.settledBy(),
                                w.innocentExplanations()))
                        .toList());
        return Incoming.live(Shelf.WARNINGS, state.target(), state);
    }

    private static List<Incoming> measure(MeasureEvaluated evaluated) {
        var key = Measure.key(evaluated.target(), evaluated.measure());
        var reading = evaluated.reading();
        var measure = new Measure(
                evaluated.target(),
                evaluated.measure(),
                evaluated.name(),
                evaluated.unit(),
                evaluated.improvement(),
                new Reading(
                        reading.variation(),
                        reading.assurance(),
                        reading.provisional(),
                        reading.mean(),
                        reading.lower(),
                        reading.upper(),
                        reading.latestPeriod(),
                        reading.latest(),
                        reading.threshold(),
                        reading.since()),
                evaluated.points().stream().map(FromTargets::point).toList());
        return List.of(
                Incoming.live(Shelf.MEASURES, key, measure),
                Incoming.live(Shelf.READINGS, key, measure.withoutPoints()));
    }

    private static Point point(org.throughline.events.targets.Point point) {
        return new Point(
                point.period(),
                point.value(),
                point.mean(),
                point.lower(),
                point.upper(),
                point.target(),
                point.pointType(),
                point.rule());
    }
}
