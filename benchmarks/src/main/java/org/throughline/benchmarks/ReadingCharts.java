package org.throughline.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.throughline.spc.Chart;
import org.throughline.spc.Improvement;
import org.throughline.spc.Observation;
import org.throughline.spc.Options;
import org.throughline.spc.Series;
import org.throughline.spc.Thresholds;
import org.throughline.spc.Xmr;

/// What reading charts costs by itself, without store, wire and JSON.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@NullUnmarked
public class ReadingCharts {
    private static final int MEASURES = 300 * 5;
    private static final int MONTHS = 120;
    private static final int TEN_YEARS = 3_652;
    private List<Series> trust;
    private Series days;
    private Observation tomorrow;

    @Setup
    public void measure() {
        var random = new Random(7);
        trust = IntStream.range(0, MEASURES)
                .mapToObj(_ -> series(random, MONTHS))
                .toList();
        days = series(random, TEN_YEARS);
        tomorrow = new Observation(days.periods().getLast().plusDays(1), 71.5);
    }

    /// 300 targets of 5 measures each, 120 points a measure.
    @Benchmark
    public int all_measures_of_a_trust() {
        return trust.stream().mapToInt(ReadingCharts::points).sum();
    }

    /// Ten years of days, and one day more.
    @Benchmark
    public int a_new_day_after_ten_years() {
        return points(days.with(tomorrow));
    }

    private static int points(Series series) {
        return ((Chart) Xmr.read(series, Improvement.INCREASE, Thresholds.always(75), Options.defaults()))
                .points()
                .size();
    }

    private static Series series(Random random, int periods) {
        return new Series(IntStream.range(0, periods)
                .mapToObj(i -> new Observation(LocalDate.of(2016, 1, 1).plusDays(i), 70 + random.nextGaussian()))
                .toList());
    }
}
