package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Improvement;
import org.throughline.spc.Point;

/// What is told of a measure. Two that are equal tell the same.
///
/// @param since the first period of the present signal
/// @param recent the last points, oldest first
public record Evaluation(
        String name,
        String unit,
        Improvement improvement,
        Signal signal,
        boolean provisional,
        @Nullable LocalDate since,
        List<Point> recent) {
    static final int RECENT = 60;

    /// Empty where there is nothing to tell: nothing was ever measured, or nobody is held to it.
    static Optional<Evaluation> of(MeasureState state) {
        var definition = state.terms().definition();
        if (definition == null || state.terms().retired()) {
            return Optional.empty();
        }
        var chart = Charting.chart(definition, state.figures());
        if (chart.points().isEmpty() && state.signal() == null) {
            return Optional.empty();
        }
        var points = chart.points();
        return Optional.of(new Evaluation(
                definition.name(),
                definition.unit(),
                definition.improvement(),
                new Signal(chart.variation(), chart.assurance()),
                chart.provisional(),
                chart.since(),
                List.copyOf(points.subList(Math.max(0, points.size() - RECENT), points.size()))));
    }
}
