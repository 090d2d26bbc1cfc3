package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.spc.Example.GAP;
import static org.throughline.spc.Example.monthly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Example CALM =
            monthly(9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11).fixedAfter(12);

    @Test
    void judges_its_last_point_by_the_way_that_is_better() {
        Example high = CALM.then(16);
        Example low = CALM.then(4);

        assertThat(high.chart().variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
        assertThat(low.chart().variation()).isEqualTo(Variation.CONCERN_LOW);
        assertThat(high.whereBetterIs(Improvement.DECREASE).chart().variation()).isEqualTo(Variation.CONCERN_HIGH);
        assertThat(low.whereBetterIs(Improvement.DECREASE).chart().variation()).isEqualTo(Variation.IMPROVEMENT_LOW);
        assertThat(high.whereBetterIs(Improvement.NEUTRAL).chart().variation()).isEqualTo(Variation.NEUTRAL_HIGH);
        assertThat(low.whereBetterIs(Improvement.NEUTRAL).chart().variation()).isEqualTo(Variation.NEUTRAL_LOW);
    }

    @Test
    void judges_each_point_by_the_way_that_is_better() {
        Example example = CALM.then(16, 4, 9);

        assertThat(lastThree(example))
                .containsExactly(
                        PointType.SPECIAL_CAUSE_IMPROVEMENT, PointType.SPECIAL_CAUSE_CONCERN, PointType.COMMON_CAUSE);
        assertThat(lastThree(example.whereBetterIs(Improvement.DECREASE)))
                .containsExactly(
                        PointType.SPECIAL_CAUSE_CONCERN, PointType.SPECIAL_CAUSE_IMPROVEMENT, PointType.COMMON_CAUSE);
        assertThat(lastThree(example.whereBetterIs(Improvement.NEUTRAL)))
                .containsExactly(
                        PointType.SPECIAL_CAUSE_NEUTRAL_HIGH,
                        PointType.SPECIAL_CAUSE_NEUTRAL_LOW,
                        PointType.COMMON_CAUSE);
    }

    private static List<PointType> lastThree(Example example) {
        return example.chart().points().subList(12, 15).stream()
                .map(Point::pointType)
                .toList();
    }

    @Test
    void says_no_real_change_of_noise_of_a_gap_at_the_end_and_of_an_empty_series() {
        assertThat(CALM.chart().variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(CALM.then(16, GAP).chart().variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(monthly().chart()).isEqualTo(new Chart(List.of(), Variation.COMMON_CAUSE, null, true));
    }

    @Test
    void assures_when_the_target_lies_beyond_the_normal_ups_and_downs() {
        assertThat(CALM.heldTo(15.4).chart().assurance()).isEqualTo(Assurance.FAIL);
        assertThat(CALM.heldTo(4.6).chart().assurance()).isEqualTo(Assurance.PASS);
        assertThat(CALM.heldTo(15.2).chart().assurance()).isEqualTo(Assurance.INCONSISTENT);
        assertThat(CALM.whereBetterIs(Improvement.DECREASE).heldTo(15.4).chart().assurance())
                .isEqualTo(Assurance.PASS);
        assertThat(CALM.whereBetterIs(Improvement.DECREASE).heldTo(4.6).chart().assurance())
                .isEqualTo(Assurance.FAIL);
    }

    @Test
    void does_not_assure_of_a_target_on_the_limit() {
        double upper = Objects.requireNonNull(CALM.chart().points().getLast().upper());
        double lower = Objects.requireNonNull(CALM.chart().points().getLast().lower());

        assertThat(CALM.heldTo(upper).chart().assurance()).isEqualTo(Assurance.INCONSISTENT);
        assertThat(CALM.heldTo(lower).chart().assurance()).isEqualTo(Assurance.INCONSISTENT);
        assertThat(CALM.heldTo(Math.nextUp(upper)).chart().assurance()).isEqualTo(Assurance.FAIL);
        assertThat(CALM.heldTo(Math.nextDown(lower)).chart().assurance()).isEqualTo(Assurance.PASS);
    }

    @Test
    void has_no_assurance_without_a_threshold_or_a_better_way() {
        assertThat(CALM.chart().assurance()).isNull();
        assertThat(CALM.heldTo(100).whereBetterIs(Improvement.NEUTRAL).chart().assurance())
                .isNull();
    }

    @Test
    void cannot_assure_without_limits() {
        assertThat(monthly(7).heldTo(9).chart().assurance()).isEqualTo(Assurance.INCONSISTENT);
    }

    @Test
    void assures_by_the_last_limits() {
        Example step = monthly(1, 2, 1, 2, 11, 12, 11, 12).heldTo(6);

        assertThat(step.chart().assurance()).isEqualTo(Assurance.INCONSISTENT);
        assertThat(step.rebasedFrom("2024-05-01").chart().assurance()).isEqualTo(Assurance.PASS);
    }

    @Test
    void holds_each_point_to_the_threshold_in_force_on_its_day() {
        Chart chart = CALM.heldTo(Map.of(
                        LocalDate.parse("2024-02-01"), 76.0,
                        LocalDate.parse("2024-11-30"), 4.0,
                        LocalDate.parse("2025-04-01"), 78.0))
                .chart();

        assertThat(chart.points())
                .extracting(Point::target)
                .containsExactly(null, 76.0, 76.0, 76.0, 76.0, 76.0, 76.0, 76.0, 76.0, 76.0, 76.0, 4.0);
        assertThat(chart.assurance()).isEqualTo(Assurance.PASS);
    }

    @Test
    void has_no_assurance_before_the_first_threshold() {
        assertThat(CALM.heldTo(Map.of(LocalDate.parse("2024-12-02"), 76.0))
                        .chart()
                        .assurance())
                .isNull();
    }

    @Test
    void is_provisional_until_every_stretch_has_thirteen_periods() {
        Example thirteen = CALM.then(9);

        assertThat(CALM.chart().provisional()).isTrue();
        assertThat(thirteen.chart().provisional()).isFalse();
        assertThat(thirteen.then(9).rebasedFrom("2025-02-01").chart().provisional())
                .isTrue();
        assertThat(thirteen.then(new double[13])
                        .rebasedFrom("2024-12-01")
                        .chart()
                        .provisional())
                .isTrue();
        assertThat(CALM.then(GAP).chart().provisional()).isFalse();
    }

    @Test
    void knows_since_when_its_signal_holds() {
        assertThat(CALM.then(16, 9, 16, 4, 3).chart().since()).isEqualTo("2025-04-01");
        assertThat(CALM.then(9, 11, 12, 11, 12, 11, 12, 16).chart().since()).isEqualTo("2025-02-01");
        assertThat(CALM.then(16, 9).chart().since()).isNull();
        assertThat(monthly().chart().since()).isNull();
    }
}
