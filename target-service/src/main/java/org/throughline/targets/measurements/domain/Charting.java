package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.throughline.spc.Chart;
import org.throughline.spc.Observation;
import org.throughline.spc.Options;
import org.throughline.spc.Reading;
import org.throughline.spc.Series;
import org.throughline.spc.Thresholds;
import org.throughline.spc.Xmr;
import org.throughline.targets.publishing.domain.Threshold;

/// Reads figures as a chart.
public final class Charting {
    public static final Options OPTIONS = Options.defaults();

    private Charting() {}

    /// The chart of the figures that fit the definition.
    public static Chart chart(Definition definition, List<Figure> figures) {
        var observations = figures.stream()
                .filter(figure ->
                        !figure.withdrawn() && definition.flaws(figure).isEmpty())
                .map(figure -> new Observation(figure.period(), figure.value()))
                .toList();
        var reading = Xmr.read(
                new Series(observations), definition.improvement(), thresholds(definition.thresholds()), OPTIONS);
        return switch (reading) {
            case Chart chart -> chart;
            case Reading.Refused(var flaws) ->
                throw new IllegalStateException("What was accepted cannot be read: " + flaws);
        };
    }

    private static Thresholds thresholds(List<Threshold> thresholds) {
        var byFirstDay = new TreeMap<LocalDate, Double>();
        thresholds.forEach(threshold -> byFirstDay.put(threshold.from(), threshold.value()));
        return Thresholds.of(byFirstDay);
    }
}
