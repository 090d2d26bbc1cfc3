package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.HashSet;
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
    private Charting() {}

    /// The chart of the figures that fit the definition. A rebase at a period that has since been withdrawn waits until
    /// the period comes back.
    static Chart chart(Definition definition, List<Figure> figures, Options options) {
        var series = series(definition, figures);
        var rebase = new HashSet<>(options.rebase());
        rebase.retainAll(new HashSet<>(series.periods()));
        var present = new Options(options.screenOutliers(), options.fixAfterPoints(), rebase, options.twoSigma());
        return switch (read(definition, series, present)) {
            case Chart chart -> chart;
            case Reading.Refused(var flaws) ->
                throw new IllegalStateException("What was accepted cannot be read: " + flaws);
        };
    }

    /// What is wrong with options for these figures; nothing if all is well.
    public static List<org.throughline.spc.Flaw> flaws(Definition definition, Ledger figures, Options options) {
        return switch (read(definition, series(definition, figures.figures()), options)) {
            case Chart _ -> List.of();
            case Reading.Refused(var flaws) -> flaws;
        };
    }

    private static Reading read(Definition definition, Series series, Options options) {
        return Xmr.read(series, definition.improvement(), thresholds(definition.thresholds()), options);
    }

    private static Series series(Definition definition, List<Figure> figures) {
        return new Series(figures.stream()
                .filter(figure -> !figure.withdrawn() && definition.fits(figure))
                .map(figure -> new Observation(figure.period(), figure.value()))
                .toList());
    }

    private static Thresholds thresholds(List<Threshold> thresholds) {
        var byFirstDay = new TreeMap<LocalDate, Double>();
        thresholds.forEach(threshold -> byFirstDay.put(threshold.from(), threshold.value()));
        return Thresholds.of(byFirstDay);
    }
}
