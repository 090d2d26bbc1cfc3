package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/// What holds for every series. The values are whole or half, and factors are powers of two, so that both sides of a
/// comparison are reckoned without rounding and a value that lies on a limit lies there on both.
class XmrPropertiesTest {
    @Provide
    Arbitrary<Example> examples() {
        Arbitrary<Set<Integer>> rebase =
                Arbitraries.integers().between(0, 59).set().ofMaxSize(2);
        Arbitrary<@Nullable Integer> fix =
                Arbitraries.integers().between(12, 30).injectNull(0.5);
        return Combinators.combine(
                        values(),
                        Arbitraries.of(Improvement.values()),
                        fix,
                        rebase,
                        Arbitraries.of(true, false),
                        Arbitraries.of(TwoSigma.values()),
                        Arbitraries.integers().between(-20, 20))
                .as((values, improvement, points, starts, screen, twoSigma, threshold) -> {
                    Example example = Example.monthly(values);
                    Set<LocalDate> days = new HashSet<>();
                    starts.stream()
                            .filter(start -> start < values.length)
                            .forEach(start -> days.add(Example.START.plusMonths(start)));
                    return example.whereBetterIs(improvement)
                            .heldTo(threshold)
                            .with(new Options(screen, points, days, twoSigma));
                });
    }

    /// Pieces of noise, climbs and falls, spikes and gaps, so that every rule has something to find.
    @Provide
    Arbitrary<double[]> values() {
        Arbitrary<Double> small = Arbitraries.integers().between(-4, 4).map(Integer::doubleValue);
        Arbitrary<Double> large = Arbitraries.integers().between(-40, 40).map(Integer::doubleValue);
        Arbitrary<double[]> noise = small.array(double[].class).ofMinSize(1).ofMaxSize(12);
        Arbitrary<double[]> spike = large.map(value -> new double[] {value});
        Arbitrary<double[]> gap = Arbitraries.just(new double[] {Example.GAP});
        Arbitrary<double[]> slope = Combinators.combine(
                        small,
                        Arbitraries.of(-2.0, -0.5, 0.5, 2.0),
                        Arbitraries.integers().between(5, 10))
                .as((from, step, length) -> IntStream.range(0, length)
                        .mapToDouble(i -> from + i * step)
                        .toArray());
        return Arbitraries.frequencyOf(Tuple.of(4, noise), Tuple.of(2, slope), Tuple.of(1, spike), Tuple.of(1, gap))
                .list()
                .ofMaxSize(10)
                .map(pieces -> pieces.stream().flatMapToDouble(DoubleStream::of).toArray());
    }

    private static Example map(Example example, DoubleUnaryOperator by) {
        List<Observation> mapped = new ArrayList<>();
        for (Observation observation : example.series().observations()) {
            Double value = observation.value();
            mapped.add(new Observation(observation.period(), value == null ? null : (Double) by.applyAsDouble(value)));
        }
        return new Example(new Series(mapped), example.improvement(), example.thresholds(), example.options());
    }

    private static void same(@Nullable Double actual, @Nullable Double expected) {
        if (actual == null || expected == null) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    private static @Nullable Double apply(@Nullable Double value, DoubleUnaryOperator by) {
        return value == null ? null : (Double) by.applyAsDouble(value);
    }

    @Property
    void points_are_marked_as_the_rules_are_defined(@ForAll("values") double[] values, @ForAll TwoSigma twoSigma) {
        Limits limits = Limits.of(values, values.length, true);
        ByDefinition definition = new ByDefinition(values, limits, twoSigma);
        Rule[] rules = Signals.in(values, limits, twoSigma);

        assertThat(rules)
                .containsExactly(IntStream.range(0, values.length)
                        .mapToObj(definition::rule)
                        .toArray(Rule[]::new));
        Stream.of(rules)
                .distinct()
                .forEach(rule ->
                        Statistics.label("rules that had something to find").collect(rule));
        Statistics.label("rules that had something to find")
                .coverage(coverage -> Stream.of(Rule.values())
                        .forEach(rule -> coverage.check(rule).count(count -> count >= 10)));
    }

    @Property
    void shifting_a_series_shifts_its_limits(
            @ForAll("examples") Example example, @ForAll @IntRange(min = -100_000, max = 100_000) int by) {
        List<Point> points = example.chart().points();
        List<Point> shifted = map(example, value -> value + by).chart().points();

        for (int i = 0; i < points.size(); i++) {
            same(shifted.get(i).mean(), apply(points.get(i).mean(), value -> value + by));
            same(shifted.get(i).lower(), apply(points.get(i).lower(), value -> value + by));
            same(shifted.get(i).upper(), apply(points.get(i).upper(), value -> value + by));
        }
    }

    @Property
    void scaling_a_series_scales_its_limits_and_keeps_its_signals(
            @ForAll("examples") Example example, @ForAll @IntRange(min = -40, max = 40) int exponent) {
        double factor = Math.scalb(1.0, exponent);
        List<Point> points = example.chart().points();
        List<Point> scaled = map(example, value -> value * factor).chart().points();

        for (int i = 0; i < points.size(); i++) {
            assertThat(scaled.get(i).mean()).isEqualTo(apply(points.get(i).mean(), value -> value * factor));
            assertThat(scaled.get(i).lower()).isEqualTo(apply(points.get(i).lower(), value -> value * factor));
            assertThat(scaled.get(i).upper()).isEqualTo(apply(points.get(i).upper(), value -> value * factor));
            assertThat(scaled.get(i).rule()).isEqualTo(points.get(i).rule());
        }
    }

    @Property
    void a_mirrored_series_mirrors_its_icons(@ForAll("examples") Example example) {
        Example mirrored = map(example, value -> 0.0 - value)
                .whereBetterIs(
                        switch (example.improvement()) {
                            case INCREASE -> Improvement.DECREASE;
                            case DECREASE -> Improvement.INCREASE;
                            case NEUTRAL -> Improvement.NEUTRAL;
                        });
        Double threshold = example.thresholds().inForceOn(Example.START);
        Chart chart = example.chart();
        Chart mirror = threshold == null
                ? mirrored.chart()
                : mirrored.heldTo(0.0 - threshold).chart();

        assertThat(mirror.variation().wire())
                .isEqualTo(chart.variation()
                        .wire()
                        .replace("high", "HIGH")
                        .replace("low", "high")
                        .replace("HIGH", "low"));
        assertThat(mirror.assurance()).isEqualTo(chart.assurance());
        assertThat(mirror.provisional()).isEqualTo(chart.provisional());
    }

    @Property
    void the_order_in_which_a_series_comes_does_not_matter(@ForAll("examples") Example example, @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(example.series().observations());
        Collections.shuffle(shuffled, random);

        assertThat(new Example(new Series(shuffled), example.improvement(), example.thresholds(), example.options())
                        .chart())
                .isEqualTo(example.chart());
    }

    @Property
    void a_corrected_series_reads_as_if_it_had_been_right_at_first(
            @ForAll("examples") Example example,
            @ForAll @IntRange(min = 0, max = 59) int which,
            @ForAll @IntRange(min = -60, max = 60) int wrong) {
        List<Observation> right = example.series().observations();
        if (right.isEmpty()) {
            return;
        }
        Observation observation = right.get(which % right.size());
        Series corrected = example.series()
                .with(new Observation(observation.period(), (double) wrong))
                .with(observation);

        assertThat(corrected).isEqualTo(example.series());
        assertThat(new Example(corrected, example.improvement(), example.thresholds(), example.options()).chart())
                .isEqualTo(example.chart());
    }

    @Property
    void every_period_has_its_point_and_every_number_is_a_number(@ForAll("examples") Example example) {
        Chart chart = example.chart();

        assertThat(chart.points())
                .extracting(Point::period)
                .isEqualTo(example.series().periods());
        assertThat(chart.points())
                .flatExtracting(Point::mean, Point::lower, Point::upper)
                .allSatisfy(number -> assertThat(number).isNotIn(Double.NaN, Double.POSITIVE_INFINITY));
    }
}
