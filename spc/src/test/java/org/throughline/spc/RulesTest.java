package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.spc.Example.GAP;
import static org.throughline.spc.Example.monthly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twelve points alternating around 10 fix the limits (mean 10, limits 10 ± 5.32, close from 10 ± 3.55) so that what
/// follows can be read by heart.
class RulesTest {
    private static final Example CALM =
            monthly(9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11).fixedAfter(12);

    private static List<String> after(double... values) {
        return tail(CALM.then(values));
    }

    private static List<String> tail(Example example) {
        return example.rules().subList(12, example.rules().size());
    }

    private static List<String> each(String rule, int times) {
        return Collections.nCopies(times, rule);
    }

    private static List<String> one(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    @Test
    void a_point_beyond_a_limit_is_a_signal() {
        assertThat(after(15.33, 4.67, 15.31, 4.69)).containsExactly("above-upper", "below-lower", "none", "none");
    }

    @Test
    void seven_points_rising_are_a_trend() {
        assertThat(after(9, 8, 9.1, 9.2, 10.3, 10.4, 10.5, 10.6, 9))
                .isEqualTo(one(one(each("none", 1), each("trend-rising", 7)), each("none", 1)));
    }

    @Test
    void six_points_rising_are_none() {
        assertThat(after(9, 8, 9.1, 9.2, 10.3, 10.4, 10.5, 9)).containsOnly("none");
    }

    @Test
    void a_trend_goes_on_as_long_as_it_falls() {
        assertThat(after(12, 11.5, 11, 10.5, 9.9, 9.5, 9, 8.5, 8)).isEqualTo(each("trend-falling", 9));
    }

    @Test
    void a_level_step_ends_a_trend() {
        assertThat(after(8, 9.1, 9.2, 10.3, 10.3, 10.4, 10.5, 10.6)).containsOnly("none");
    }

    @Test
    void a_gap_ends_a_trend() {
        assertThat(after(8, 8.5, 9, 9.5, GAP, 10.5, 11, 11.5)).containsOnly("none");
    }

    @Test
    void a_peak_between_two_trends_already_falls() {
        double[] peak = {8, 8.6, 9.2, 9.8, 10.4, 11, 11.6, 11, 10.4, 9.8, 9.2, 8.6, 8};

        assertThat(after(peak)).isEqualTo(one(each("trend-rising", 6), each("trend-falling", 7)));
    }

    @Test
    void the_last_point_before_another_trend_takes_the_step_between_them_as_in_the_R_package() {
        double[] sawtooth = {8, 8.6, 9.2, 9.8, 10.4, 11, 11.6, 8, 8.6, 9.2, 9.8, 10.4, 11, 11.6};

        assertThat(after(sawtooth))
                .isEqualTo(one(one(each("trend-rising", 6), each("trend-falling", 1)), each("trend-rising", 7)));
    }

    @Test
    void the_last_point_before_a_level_step_to_another_trend_falls_as_in_the_R_package() {
        double[] terrace = {7, 7.5, 8, 8.5, 9, 9.5, 10.1, 10.1, 10.6, 11.1, 11.6, 12.1, 12.6, 13.1};

        assertThat(after(terrace))
                .isEqualTo(one(one(each("trend-rising", 6), each("trend-falling", 1)), each("trend-rising", 7)));
    }

    @Test
    void two_of_three_close_to_a_limit_are_a_signal_and_the_third_is_not() {
        assertThat(after(14, 11, 14, 9)).containsExactly("two-in-three-high", "none", "two-in-three-high", "none");
        assertThat(after(11, 6, 6, 9.9)).containsExactly("none", "two-in-three-low", "two-in-three-low", "none");
    }

    @Test
    void two_of_three_need_the_third_on_the_same_side() {
        assertThat(after(14, 9, 14, 9)).containsOnly("none");
        assertThat(after(9, 14, 14, 9)).containsOnly("none");
        assertThat(after(14, 10, 14, 9)).containsOnly("none");
    }

    @Test
    void two_of_three_need_three_points_without_a_gap() {
        assertThat(after(9, 14, GAP, 14, 14)).containsOnly("none");
        assertThat(after(9, 14, 14)).containsOnly("none");
    }

    @Test
    void a_point_beyond_the_limit_is_not_close_to_it_except_in_the_spreadsheet() {
        double[] values = {11, 16, 14, 9};

        assertThat(after(values)).containsExactly("none", "above-upper", "none", "none");
        assertThat(tail(CALM.then(values).asInTheSpreadsheet()))
                .containsExactly("none", "above-upper", "two-in-three-high", "none");
    }

    @Test
    void seven_points_on_one_side_of_the_mean_are_a_run() {
        assertThat(after(9, 11, 12, 11, 12, 11, 12, 11, 12, 9))
                .isEqualTo(one(each("none", 1), one(each("run-above", 8), each("none", 1))));
        assertThat(after(9, 8, 9, 8, 9, 8, 9)).isEqualTo(each("run-below", 7));
        assertThat(after(9, 8, 9, 8, 9, 8)).containsOnly("none");
    }

    @Test
    void a_point_on_the_mean_or_a_gap_ends_a_run() {
        assertThat(after(9, 11, 12, 11, 10, 12, 11, 12, 11)).containsOnly("none");
        assertThat(after(9, 11, 12, 11, GAP, 12, 11, 12, 11)).containsOnly("none");
    }

    @Test
    void a_point_that_several_rules_catch_tells_the_first() {
        // all of it is a run; some of these are close to the limit too, and one of these is beyond it
        assertThat(after(10.5, 10.4, 10.5, 10.4, 14, 14.1, 14, 16, 11, 14, 14))
                .containsExactly(
                        "run-above",
                        "run-above",
                        "run-above",
                        "run-above",
                        "two-in-three-high",
                        "two-in-three-high",
                        "two-in-three-high",
                        "above-upper",
                        "run-above",
                        "two-in-three-high",
                        "two-in-three-high");
    }

    @Test
    void a_trend_goes_before_two_in_three() {
        assertThat(after(10.2, 10.6, 11, 12, 14, 14.1, 14.2, 16))
                .isEqualTo(one(each("trend-rising", 7), each("above-upper", 1)));
    }

    @Test
    void no_rule_reaches_over_a_rebase() {
        Example run = monthly(9, 11, 9, 11, 11, 11, 11, 11, 11, 11);

        assertThat(run.rules()).contains("run-above");
        assertThat(run.rebasedFrom("2024-08-01").rules()).doesNotContain("run-above");
    }

    @Test
    void one_rare_event_makes_every_point_a_signal_as_in_the_R_package() {
        assertThat(monthly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0).rules())
                .contains("above-upper")
                .filteredOn("below-lower"::equals)
                .hasSize(11);
    }

    @Test
    void a_run_is_found_without_limits() {
        Example level = monthly(new double[12]).fixedAfter(12).then(3, 2, 3, 2, 3, 2, 3);

        assertThat(tail(level)).isEqualTo(each("run-above", 7));
    }
}
