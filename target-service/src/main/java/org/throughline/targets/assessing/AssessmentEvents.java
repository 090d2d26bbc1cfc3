package org.throughline.targets.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.targets.DistortionCleared;
import org.throughline.events.targets.DistortionSuspected;
import org.throughline.events.targets.Signal;
import org.throughline.events.targets.TargetAssessed;
import org.throughline.events.targets.TargetEvent;
import org.throughline.events.targets.Warning;
import org.throughline.targets.assessing.domain.AssessmentState;
import org.throughline.targets.assessing.domain.Suspicion;
import org.throughline.targets.publishing.domain.Edition;

/// The events that tell of an assessment.
final class AssessmentEvents {
    private AssessmentEvents() {}

    /// None where it comes to the same.
    static List<TargetEvent> between(Edition edition, @Nullable AssessmentState before, AssessmentState after) {
        var events = new ArrayList<TargetEvent>();
        if (before == null || !before.warnings().equals(after.warnings())) {
            events.add(assessed(edition.id(), after));
        }
        var known = before == null ? Map.<String, Suspicion>of() : before.suspicions();
        after.suspicions().forEach((measure, suspicion) -> {
            if (!known.containsKey(measure)) {
                events.add(suspected(edition.id(), measure, suspicion));
            }
        });
        known.forEach((measure, _) -> {
            if (!after.suspicions().containsKey(measure)) {
                events.add(new DistortionCleared(edition.id(), measure, because(edition, measure)));
            }
        });
        return events;
    }

    private static String because(Edition edition, String measure) {
        if (edition.retired()) {
            return "The target is retired";
        }
        return edition.target().balancingMeasure(measure).isEmpty()
                ? "It is a balancing measure of this target no more"
                : "The target's improvement and the measure's worsening no longer go together";
    }

    private static TargetAssessed assessed(String target, AssessmentState state) {
        return new TargetAssessed(
                target,
                state.warnings().stream()
                        .map(warning -> new Warning(
                                warning.kind(),
                                warning.concern().wire(),
                                warning.measure(),
                                warning.says(),
                                warning.evidence(),
                                warning.settledBy(),
                                warning.innocentExplanations()))
                        .toList());
    }

    private static DistortionSuspected suspected(String target, String measure, Suspicion suspicion) {
        return new DistortionSuspected(
                target,
                measure,
                signal(suspicion.improving()),
                signal(suspicion.worsening()),
                suspicion.from(),
                suspicion.to());
    }

    private static Signal signal(org.throughline.targets.measurements.domain.Signal signal) {
        var assurance = signal.assurance();
        return new Signal(signal.variation().wire(), assurance == null ? null : assurance.wire());
    }
}
