package org.throughline.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A monthly series from January 2024 on and how it is to be read.
record Example(Series series, Improvement improvement, Thresholds thresholds, Options options) {
    static final double GAP = Double.NaN;

    static final LocalDate START = LocalDate.parse("2024-01-01");

    static Example monthly(double... values) {
        return of(new Series(IntStream.range(0, values.length)
                .mapToObj(i -> new Observation(START.plusMonths(i), Double.isNaN(values[i]) ? null : values[i]))
                .toList()));
    }

    static Example of(Series series) {
        return new Example(series, Improvement.INCREASE, Thresholds.none(), Options.defaults());
    }

    Example then(double... more) {
        List<Observation> all = new ArrayList<>(series.observations());
        for (double value : more) {
            all.add(new Observation(START.plusMonths(all.size()), Double.isNaN(value) ? null : value));
        }
        return new Example(new Series(all), improvement, thresholds, options);
    }

    Example whereBetterIs(Improvement other) {
        return new Example(series, other, thresholds, options);
    }

    Example heldTo(double threshold) {
        return new Example(series, improvement, Thresholds.always(threshold), options);
    }

    Example heldTo(Map<LocalDate, Double> dated) {
        return new Example(series, improvement, Thresholds.of(dated), options);
    }

    Example unscreened() {
        return with(new Options(false, options.fixAfterPoints(), options.rebase(), options.twoSigma()));
    }

    Example fixedAfter(@Nullable Integer points) {
        return with(new Options(options.screenOutliers(), points, options.rebase(), options.twoSigma()));
    }

    Example rebasedFrom(String... days) {
        return with(new Options(
                options.screenOutliers(),
                options.fixAfterPoints(),
                Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet()),
                options.twoSigma()));
    }

    Example asInTheSpreadsheet() {
        return with(new Options(options.screenOutliers(), options.fixAfterPoints(), options.rebase(), TwoSigma.MDC));
    }

    Example with(Options other) {
        return new Example(series, improvement, thresholds, other);
    }

    Reading read() {
        return Xmr.read(series, improvement, thresholds, options);
    }

    Chart chart() {
        return switch (read()) {
            case Chart chart -> chart;
            case Reading.Refused refused -> throw new AssertionError("refused: " + refused.flaws());
        };
    }

    List<Flaw> flaws() {
        return switch (read()) {
            case Chart _ -> List.of();
            case Reading.Refused(List<Flaw> flaws) -> flaws;
        };
    }

    /// What the points say, as in events.
    List<String> rules() {
        return chart().points().stream().map(point -> point.rule().wire()).toList();
    }
}
