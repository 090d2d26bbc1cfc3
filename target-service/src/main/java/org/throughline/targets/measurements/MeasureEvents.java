package org.throughline.targets.measurements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.Point;
import org.throughline.events.targets.Reading;
import org.throughline.events.targets.Signal;
import org.throughline.events.targets.TargetEvent;
import org.throughline.events.targets.TargetSignalled;
import org.throughline.spc.Assurance;
import org.throughline.targets.measurements.domain.Evaluation;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.measurements.domain.News;

/// The events that tell of a measure.
final class MeasureEvents {
    private MeasureEvents() {}

    static List<TargetEvent> of(News news) {
        var target = news.state().target();
        var measure = news.state().measure();
        var events = new ArrayList<TargetEvent>();
        news.evaluated().ifPresent(evaluation -> events.add(evaluated(target, measure, evaluation)));
        news.turned()
                .ifPresent(turn -> events.add(new TargetSignalled(
                        target, measure, signal(turn.before()), signal(turn.after()), turn.period())));
        return events;
    }

    private static MeasureEvaluated evaluated(String target, String measure, Evaluation evaluation) {
        return new MeasureEvaluated(
                target,
                measure,
                evaluation.name(),
                evaluation.unit(),
                evaluation.improvement().wire(),
                reading(evaluation.glance()),
                evaluation.recent().stream().map(MeasureEvents::point).toList());
    }

    private static Reading reading(Glance glance) {
        var signal = signal(glance.signal());
        return new Reading(
                signal.variation(),
                signal.assurance(),
                glance.provisional(),
                glance.mean(),
                glance.lower(),
                glance.upper(),
                glance.period(),
                glance.value(),
                glance.threshold(),
                glance.since());
    }

    private static Point point(org.throughline.spc.Point point) {
        return new Point(
                point.period(),
                point.value(),
                point.mean(),
                point.lower(),
                point.upper(),
                point.target(),
                point.pointType().wire(),
                point.rule().wire());
    }

    private static Signal signal(org.throughline.targets.measurements.domain.Signal signal) {
        return new Signal(signal.variation().wire(), wire(signal.assurance()));
    }

    private static @Nullable String wire(@Nullable Assurance assurance) {
        return assurance == null ? null : assurance.wire();
    }
}
