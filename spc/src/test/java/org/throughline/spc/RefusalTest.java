package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.spc.Example.START;
import static org.throughline.spc.Example.monthly;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final Flaw TOO_FEW =
            new Flaw("fixAfterPoints", "11", "a whole number from 12 up, or nothing for limits from all points");

    @Test
    void limits_are_not_fixed_after_fewer_than_twelve_points() {
        assertThat(monthly(1, 2).fixedAfter(11).flaws()).containsExactly(TOO_FEW);
        assertThat(monthly(1, 2).fixedAfter(12).flaws()).isEmpty();
    }

    @Test
    void a_rebase_begins_at_a_period_or_not_at_all() {
        Example three = monthly(1, 2, 3);

        assertThat(three.rebasedFrom("2024-02-14").flaws()).containsExactly(rebase("2024-02-14", "2024-02-01"));
        assertThat(three.rebasedFrom("2024-02-20").flaws()).containsExactly(rebase("2024-02-20", "2024-03-01"));
        assertThat(three.rebasedFrom("2023-01-01").flaws()).containsExactly(rebase("2023-01-01", "2024-01-01"));
        assertThat(three.rebasedFrom("2026-01-01").flaws()).containsExactly(rebase("2026-01-01", "2024-03-01"));
        assertThat(three.rebasedFrom("2024-02-01").flaws()).isEmpty();
    }

    private static Flaw rebase(String sent, String nearest) {
        return new Flaw("rebase", sent, "the first day of a period; the nearest is " + nearest);
    }

    @Test
    void a_rebase_of_an_empty_series_has_no_nearest_period() {
        assertThat(monthly().rebasedFrom("2024-01-01").flaws())
                .containsExactly(
                        new Flaw("rebase", "2024-01-01", "the first day of a period; the series has none yet"));
    }

    @Test
    void a_period_comes_once() {
        Series twice = new Series(List.of(
                new Observation(START.plusMonths(1), 3.0),
                new Observation(START, 1.0),
                new Observation(START.plusMonths(1), 3.0)));

        assertThat(Example.of(twice).flaws()).containsExactly(new Flaw("period", "2024-02-01", "each period once"));
    }

    @Test
    void a_value_is_a_number_that_can_be_reckoned_with() {
        String right = "a number between -1e300 and 1e300";
        Series series = new Series(List.of(
                new Observation(START, Double.NaN),
                new Observation(START.plusMonths(1), Double.NEGATIVE_INFINITY),
                new Observation(START.plusMonths(2), 1.1e300),
                new Observation(START.plusMonths(3), -1e300)));

        assertThat(Example.of(series).flaws())
                .containsExactly(
                        new Flaw("value", "NaN on 2024-01-01", right),
                        new Flaw("value", "-Infinity on 2024-02-01", right),
                        new Flaw("value", "1.1E300 on 2024-03-01", right));
        assertThat(monthly(1, 2).heldTo(Double.NaN).flaws())
                .extracting(Flaw::field)
                .containsExactly("thresholds");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(monthly(1, 2)
                        .fixedAfter(11)
                        .rebasedFrom("2024-03-01", "2023-12-01")
                        .flaws())
                .containsExactly(TOO_FEW, rebase("2023-12-01", "2024-01-01"), rebase("2024-03-01", "2024-02-01"));
    }
}
