package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.spc.Example.GAP;
import static org.throughline.spc.Example.monthly;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static Point first(Example example) {
        return example.chart().points().getFirst();
    }

    private static void limits(Point point, double mean, double lower, double upper) {
        assertThat(point.mean()).isCloseTo(mean, within(1e-9));
        assertThat(point.lower()).isCloseTo(lower, within(1e-9));
        assertThat(point.upper()).isCloseTo(upper, within(1e-9));
    }

    @Test
    void lie_2_66_mean_moving_ranges_from_the_mean() {
        limits(first(monthly(10, 12, 10, 12)), 11, 11 - 2.66 * 2, 11 + 2.66 * 2);
    }

    @Test
    void leave_out_an_extreme_moving_range_but_not_its_value() {
        Example spike = monthly(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);

        limits(first(spike), 35.0 / 18, 35.0 / 18 - 2.66, 35.0 / 18 + 2.66);
        limits(first(spike.unscreened()), 35.0 / 18, 35.0 / 18 - 2.66 * 32 / 17, 35.0 / 18 + 2.66 * 32 / 17);
    }

    @Test
    void screen_once_and_not_again() {
        // ranges: 30 times 1, then 5 and 100. The first mean is 4.2 and drops 100 alone; against 1.1 the 5 would go too
        double[] values = new double[33];
        for (int i = 1; i <= 30; i++) {
            values[i] = i % 2;
        }
        values[31] = 5;
        values[32] = 105;

        Point point = first(monthly(values));

        assertThat(point.upper()).isCloseTo(125.0 / 33 + 2.66 * 35 / 31, within(1e-9));
    }

    @Test
    void leave_out_a_moving_range_that_is_just_3_267_times_the_mean() {
        // ranges of 0 and 3267 whose mean is 1000: the large ones are outliers, and nothing that moves is left
        double[] values = new double[3268];
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] + (i <= 500 ? 3267 : i <= 1000 ? -3267 : 0);
        }

        Point point = first(monthly(values));

        assertThat(point.upper()).isEqualTo(point.mean()).isEqualTo(point.lower());
    }

    @Test
    void are_held_after_the_first_points_when_fixed() {
        double[] alternating = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};

        Example fixed = monthly(alternating).then(50, 60, 70).fixedAfter(12);

        assertThat(fixed.chart().points())
                .allSatisfy(point -> limits(point, 1.5, 1.5 - 2.66, 1.5 + 2.66))
                .last()
                .extracting(Point::rule)
                .isEqualTo(Rule.ABOVE_UPPER);
    }

    @Test
    void use_all_points_when_fewer_are_there_than_to_fix() {
        assertThat(monthly(1, 2, 3).fixedAfter(24).chart())
                .isEqualTo(monthly(1, 2, 3).chart());
    }

    @Test
    void begin_anew_at_a_rebase() {
        Chart chart =
                monthly(1, 2, 1, 2, 11, 12, 11, 12).rebasedFrom("2024-05-01").chart();

        limits(chart.points().get(3), 1.5, 1.5 - 2.66, 1.5 + 2.66);
        limits(chart.points().get(4), 11.5, 11.5 - 2.66, 11.5 + 2.66);
    }

    @Test
    void are_fixed_in_each_stretch() {
        double[] low = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9};
        double[] high = {11, 12, 11, 12, 11, 12, 11, 12, 11, 12, 11, 12, 19};

        Chart chart =
                monthly(low).then(high).rebasedFrom("2025-02-01").fixedAfter(12).chart();

        assertThat(chart.points().getFirst().mean()).isEqualTo(1.5);
        assertThat(chart.points().getLast().mean()).isEqualTo(11.5);
    }

    @Test
    void do_not_care_for_a_rebase_at_the_first_period() {
        assertThat(monthly(1, 2, 1).rebasedFrom("2024-01-01").chart())
                .isEqualTo(monthly(1, 2, 1).chart());
    }

    @Test
    void begin_anew_at_a_gap_too() {
        Chart chart = monthly(1, 2, GAP, 11, 12).rebasedFrom("2024-03-01").chart();

        assertThat(chart.points()).extracting(Point::mean).containsExactly(1.5, 1.5, 11.5, 11.5, 11.5);
    }

    @Test
    void make_no_moving_range_across_a_gap() {
        Chart chart = monthly(1, 2, GAP, 100, 101).unscreened().chart();

        limits(chart.points().get(2), 51, 51 - 2.66, 51 + 2.66);
        assertThat(chart.points().get(2).value()).isNull();
        assertThat(chart.points().get(2).rule()).isEqualTo(Rule.NONE);
    }

    @Test
    void count_gaps_among_the_points_to_fix() {
        double[] values = {1, GAP, 3, 1, 3, 1, 3, 1, 3, 1, 3, 4, 1000};

        assertThat(first(monthly(values).fixedAfter(12)).mean()).isEqualTo(24.0 / 11);
    }

    @Test
    void need_two_values_side_by_side() {
        limits(first(monthly(4, 6)), 5, 5 - 2.66 * 2, 5 + 2.66 * 2);
        assertThat(monthly(4, GAP, 6).chart().points()).allSatisfy(point -> {
            assertThat(point.mean()).isEqualTo(5);
            assertThat(point.lower()).isNull();
            assertThat(point.upper()).isNull();
        });
        assertThat(first(monthly(4)).mean()).isEqualTo(4);
        assertThat(first(monthly(4)).upper()).isNull();
        assertThat(first(monthly(GAP)).mean()).isNull();
    }

    @Test
    void of_a_series_that_never_moves_are_absent_or_lie_on_it_unscreened() {
        // 24 * 0.003 / 24 is not 0.003 when each step is rounded
        double[] constant = new double[24];
        Arrays.fill(constant, 0.003);

        Chart screened = monthly(constant).chart();
        Chart unscreened = monthly(constant).unscreened().chart();

        assertThat(screened.points()).allSatisfy(point -> {
            assertThat(point.mean()).isEqualTo(0.003);
            assertThat(point.upper()).isNull();
            assertThat(point.rule()).isEqualTo(Rule.NONE);
        });
        assertThat(unscreened.points()).allSatisfy(point -> {
            assertThat(point.upper()).isEqualTo(0.003);
            assertThat(point.lower()).isEqualTo(0.003);
            assertThat(point.rule()).isEqualTo(Rule.NONE);
        });
    }

    @Test
    void do_not_lose_small_values_beside_large_ones() {
        assertThat(first(monthly(1e16, 1, 1, 1, 1, -1e16, 2)).mean()).isEqualTo(6.0 / 7);
    }

    @Test
    void of_the_largest_values_are_finite() {
        Point point = first(monthly(1e300, -1e300, 1e300, -1e300));

        assertThat(point.mean()).isEqualTo(0);
        assertThat(point.upper()).isCloseTo(5.32e300, within(1e290));
    }
}
