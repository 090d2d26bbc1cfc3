package org.throughline.engagement.replicas;

import java.util.Optional;
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

    static Optional<Incoming> translate(TargetEvent event) {
        return switch (event) {
            case TargetPublished published -> Optional.of(target(published.target(), null));
            case TargetRevised revised -> Optional.of(target(revised.target(), null));
            case TargetRetired retired ->
                Optional.of(target(retired.target(), new Retirement(retired.on(), retired.reason())));
            case MeasureEvaluated evaluated -> Optional.of(measure(evaluated));
            case TargetAssessed assessed -> Optional.of(warnings(assessed));
            // The reading itself says it too, and the warnings tell of distortion.
            case TargetSignalled _, DistortionSuspected _, DistortionCleared _ -> Optional.empty();
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

    private static Incoming measure(MeasureEvaluated evaluated) {
        var reading = evaluated.reading();
        var state = new Measure(
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
                evaluated.points().stream()
                        .map(p -> new Point(
                                p.period(),
                                p.value(),
                                p.mean(),
                                p.lower(),
                                p.upper(),
                                p.target(),
                                p.pointType(),
                                p.rule()))
                        .toList());
        return Incoming.live(Shelf.MEASURES, Measure.key(evaluated.target(), evaluated.measure()), state);
    }
}
