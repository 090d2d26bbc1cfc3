package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Chart;

/// What a measure says at a glance: the last point of its chart, and what is made of it.
///
/// @param since the first period of the present signal
/// @param period the latest one that is in the chart; null where it is empty, and then so are the figures
/// @param crowding what there is of crowding at the threshold; null where there is nothing to look at
public record Glance(
        Signal signal,
        boolean provisional,
        @Nullable LocalDate since,
        @Nullable LocalDate period,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Crowding crowding) {
    static Glance of(Chart chart, @Nullable Crowding crowding) {
        var signal = new Signal(chart.variation(), chart.assurance());
        if (chart.points().isEmpty()) {
            return new Glance(signal, chart.provisional(), null, null, null, null, null, null, null, crowding);
        }
        var last = chart.points().getLast();
        return new Glance(
                signal,
                chart.provisional(),
                chart.since(),
                last.period(),
                last.value(),
                last.target(),
                last.mean(),
                last.lower(),
                last.upper(),
                crowding);
    }
}
