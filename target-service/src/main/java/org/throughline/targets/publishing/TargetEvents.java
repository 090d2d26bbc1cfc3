package org.throughline.targets.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.naming.ExternalId;
import org.throughline.events.targets.BalancingMeasure;
import org.throughline.events.targets.Driver;
import org.throughline.events.targets.Measure;
import org.throughline.events.targets.Target;
import org.throughline.events.targets.TargetEvent;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.events.targets.Threshold;
import org.throughline.targets.publishing.domain.TargetState;

/// The events that tell of a target's states.
final class TargetEvents {
    private TargetEvents() {}

    static List<TargetEvent> published(String id, TargetState state, long version) {
        return List.of(new TargetPublished(target(id, state, version)));
    }

    static List<TargetEvent> revised(String id, TargetState state, long version) {
        return List.of(new TargetRevised(target(id, state, version), state.differences()));
    }

    static List<TargetEvent> retired(String id, TargetState state, long version) {
        var retirement = Objects.requireNonNull(state.retirement(), "retired");
        return List.of(new TargetRetired(target(id, state, version), retirement.reason(), retirement.on()));
    }

    private static Target target(String id, TargetState state, long version) {
        var target = state.target();
        return new Target(
                id,
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                measure(target.measure()),
                target.thresholds().stream()
                        .map(threshold -> new Threshold(threshold.from(), threshold.value()))
                        .toList(),
                threshold(state.inForce()),
                target.drivers().stream()
                        .map(driver -> new Driver(driver.id(), driver.title(), driver.parent()))
                        .toList(),
                target.balancingMeasures().stream()
                        .map(balancing -> new BalancingMeasure(
                                balancing.id(),
                                balancing.name(),
                                balancing.unit(),
                                balancing.improvement().wire()))
                        .toList(),
                target.externalIds().stream()
                        .map(external -> new ExternalId(external.system(), external.value()))
                        .toList(),
                version);
    }

    private static Measure measure(org.throughline.targets.publishing.domain.Measure measure) {
        return new Measure(
                measure.name(),
                measure.unit(),
                measure.improvement().wire(),
                measure.frequency().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Threshold threshold(
            org.throughline.targets.publishing.domain.@Nullable Threshold threshold) {
        return threshold == null ? null : new Threshold(threshold.from(), threshold.value());
    }
}
