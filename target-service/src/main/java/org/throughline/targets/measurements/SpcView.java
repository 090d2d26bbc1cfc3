package org.throughline.targets.measurements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Assurance;
import org.throughline.spc.Chart;
import org.throughline.spc.Options;
import org.throughline.spc.PointType;
import org.throughline.spc.Variation;
import org.throughline.targets.measurements.domain.MeasureState.Misfit;

/// A measure as a chart.
///
/// @param leftOut figures that do not fit the measure's definition, and why; absent if there are none
record SpcView(
        Options options,
        List<PointView> points,
        Variation variation,
        @Nullable Assurance assurance,
        boolean provisional,
        @Nullable List<Misfit> leftOut) {
    static SpcView of(Options options, Chart chart, List<Misfit> misfits) {
        return new SpcView(
                options,
                points(chart),
                chart.variation(),
                chart.assurance(),
                chart.provisional(),
                misfits.isEmpty() ? null : misfits);
    }

    static List<PointView> points(Chart chart) {
        return chart.points().stream().map(PointView::of).toList();
    }

    /// One period of it.
    record PointView(
            LocalDate period,
            @Nullable Double value,
            @Nullable Double mean,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double target,
            PointType pointType,
            String rule) {
        private static PointView of(org.throughline.spc.Point point) {
            return new PointView(
                    point.period(),
                    point.value(),
                    point.mean(),
                    point.lower(),
                    point.upper(),
                    point.target(),
                    point.pointType(),
                    point.rule().wire());
        }
    }
}
