package org.throughline.targets.measurements.domain;

import java.util.List;
import java.util.Optional;
import org.throughline.spc.Improvement;
import org.throughline.spc.Point;

/// What is told of a measure. Two that are equal tell the same.
///
/// @param recent the last points, oldest first
public record Evaluation(String name, String unit, Improvement improvement, Glance glance, List<Point> recent) {
    static final int RECENT = 60;

    /// Empty where there is nothing to tell: nothing was ever measured, or nobody is held to it.
    static Optional<Evaluation> of(MeasureState state, double crowdingWindow) {
        var definition = state.terms().definition();
        if (definition == null || state.terms().retired()) {
            return Optional.empty();
        }
        var chart = state.chart().orElseThrow();
        var points = chart.points();
        if (points.isEmpty() && state.glance() == null) {
            return Optional.empty();
        }
        return Optional.of(new Evaluation(
                definition.name(),
                definition.unit(),
                definition.improvement(),
                Glance.of(chart, Crowding.in(definition, points, crowdingWindow).orElse(null)),
                List.copyOf(points.subList(Math.max(0, points.size() - RECENT), points.size()))));
    }
}
