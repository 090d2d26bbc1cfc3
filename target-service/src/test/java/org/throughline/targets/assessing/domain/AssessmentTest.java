package org.throughline.targets.assessing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.spc.Improvement;
import org.throughline.spc.Variation;
import org.throughline.targets.measurements.domain.Crowding;
import org.throughline.targets.measurements.domain.Crowding.Beside;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.measurements.domain.Signal;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.Frequency;
import org.throughline.targets.publishing.domain.Targets;

class AssessmentTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-04-15");
    private static final Glance NOISE = glance(Variation.COMMON_CAUSE, null, "2025-03-01");

    private static Targets complete() {
        return new Targets()
                .heldTo(95, "2020-01-01")
                .movedBy("flow", "Flow", null)
                .balancedBy("falls");
    }

    @Test
    void a_complete_target_that_is_measured_has_no_warnings() {
        assertThat(kinds(complete(), Map.of("main", NOISE, "falls", NOISE))).isEmpty();
    }

    @Test
    void a_target_that_is_only_a_number_is_incomplete_in_every_way() {
        assertThat(kinds(new Targets().because(" "), Map.of()))
                .containsExactly(
                        "no-reason", "no-drivers", "no-balancing-measure", "no-threshold", "not-measured main");
    }

    @Test
    void each_warning_says_what_would_settle_it_and_what_it_rests_on() {
        assertThat(assess(new Targets().because(""), Map.of(), false).warnings())
                .allSatisfy(warning -> {
                    assertThat(warning.concern()).isEqualTo(Concern.INCOMPLETE);
                    assertThat(warning.says()).isNotBlank();
                    assertThat(warning.evidence()).isNotEmpty();
                    assertThat(warning.settledBy()).isNotBlank();
                    assertThat(warning.innocentExplanations()).isEmpty();
                });
    }

    @Test
    void a_threshold_of_the_future_is_none_yet() {
        var warnings = assess(
                        new Targets()
                                .heldTo(95, "2025-05-01")
                                .movedBy("flow", "Flow", null)
                                .balancedBy("falls"),
                        Map.of("main", NOISE, "falls", NOISE),
                        false)
                .warnings();

        assertThat(warnings).extracting(Warning::kind).containsExactly("no-threshold");
        assertThat(warnings.getFirst().evidence()).containsExactly("The first threshold holds from 2025-05-01");
    }

    @Test
    void two_periods_without_a_figure_are_told_and_one_is_not() {
        assertThat(measured("2025-02-01", Frequency.MONTH)).isEmpty();
        assertThat(measured("2025-01-01", Frequency.MONTH)).containsExactly("not-measured main");
        assertThat(measured("2025-04-13", Frequency.DAY)).isEmpty();
        assertThat(measured("2025-04-12", Frequency.DAY)).containsExactly("not-measured main");
        assertThat(measured("2025-03-31", Frequency.WEEK)).isEmpty();
        assertThat(measured("2025-03-24", Frequency.WEEK)).containsExactly("not-measured main");
        assertThat(measured("2024-10-01", Frequency.QUARTER)).isEmpty();
        assertThat(measured("2024-07-01", Frequency.QUARTER)).containsExactly("not-measured main");
        assertThat(measured("2023-04-01", Frequency.YEAR)).isEmpty();
        assertThat(measured("2022-04-01", Frequency.YEAR)).containsExactly("not-measured main");
    }

    private static List<String> measured(String latest, Frequency frequency) {
        var target = complete().measured("%", Improvement.INCREASE, frequency);
        return kinds(
                target,
                Map.of(
                        "main",
                        glance(Variation.COMMON_CAUSE, null, latest),
                        "falls",
                        glance(Variation.COMMON_CAUSE, null, "2025-04-15")));
    }

    @Test
    void a_target_that_improves_while_a_balancing_measure_gets_worse_is_worth_a_look() {
        var assessment = assess(
                complete(),
                Map.of(
                        "main", glance(Variation.IMPROVEMENT_HIGH, "2024-06-01", "2025-03-01"),
                        "falls", glance(Variation.CONCERN_HIGH, "2024-09-01", "2025-02-01")),
                false);

        assertThat(assessment.suspicions())
                .containsExactly(Map.entry(
                        "falls",
                        new Suspicion(
                                new Signal(Variation.IMPROVEMENT_HIGH, null),
                                new Signal(Variation.CONCERN_HIGH, null),
                                LocalDate.parse("2024-09-01"),
                                LocalDate.parse("2025-02-01"))));
        var warning = assessment.warnings().getFirst();
        assertThat(warning.kind()).isEqualTo("distortion");
        assertThat(warning.concern()).isEqualTo(Concern.SUSPECT);
        assertThat(warning.says())
                .isEqualTo("Unusual, worth a look: the target improves while \"Name of falls\" gets worse");
        assertThat(warning.evidence())
                .containsExactly(
                        "The target's chart: improvement, due to higher values, since 2024-06-01",
                        "The chart of \"Name of falls\": concern, due to higher values, since 2024-09-01",
                        "Both since 2024-09-01");
        assertThat(warning.innocentExplanations()).isNotEmpty();
    }

    @Test
    void two_signals_that_do_not_fall_together_in_time_are_no_distortion() {
        assertThat(kinds(
                        complete(),
                        Map.of(
                                "main", glance(Variation.IMPROVEMENT_HIGH, "2025-03-01", "2025-03-01"),
                                "falls", glance(Variation.CONCERN_HIGH, "2024-09-01", "2025-02-01"))))
                .isEmpty();
    }

    @Test
    void only_improvement_beside_concern_is_a_distortion() {
        for (var main : Variation.values()) {
            for (var falls : Variation.values()) {
                var suspicions = assess(
                                complete(),
                                Map.of(
                                        "main", glance(main, "2024-09-01", "2025-03-01"),
                                        "falls", glance(falls, "2024-09-01", "2025-03-01")),
                                false)
                        .suspicions();

                assertThat(suspicions.isEmpty())
                        .as(main + " beside " + falls)
                        .isNotEqualTo(main.name().startsWith("IMPROVEMENT")
                                && falls.name().startsWith("CONCERN"));
            }
        }
    }

    @Test
    void crowding_is_told_carefully_and_with_its_placebos() {
        var crowding = new Crowding(
                95,
                new Beside(95, 10, 40, 0.00001),
                List.of(new Beside(93, 25, 24, 0.6), new Beside(94, 22, 28, 0.24), new Beside(96, 30, 20, 0.9)));

        var warning = assess(complete(), Map.of("main", with(crowding), "falls", NOISE), false)
                .warnings()
                .getFirst();

        assertThat(warning.kind()).isEqualTo("crowding");
        assertThat(warning.says()).startsWith("Unusual, worth a look:");
        assertThat(warning.evidence())
                .containsExactly(
                        "At the threshold, 95: 10 just miss it, 40 just reach it (p = under 0.0001)",
                        "Of 3 placebo thresholds beside it, the one that shows most, 94: 22 just miss it, "
                                + "28 just reach it (p = 0.2400)");
        assertThat(warning.innocentExplanations()).hasSizeGreaterThan(1);
    }

    @Test
    void nothing_is_asked_of_a_retired_target() {
        var assessment = assess(new Targets().because(""), Map.of(), true);

        assertThat(assessment.warnings()).isEmpty();
        assertThat(assessment.suspicions()).isEmpty();
    }

    private static List<String> kinds(Targets target, Map<String, Glance> glances) {
        return assess(target, glances, false).warnings().stream()
                .map(warning -> warning.kind() + (warning.measure() == null ? "" : " " + warning.measure()))
                .toList();
    }

    private static Assessment assess(Targets target, Map<String, Glance> glances, boolean retired) {
        return Assessment.of(new Edition("four-hours", 1, target.target(), retired), new TreeMap<>(glances), TODAY);
    }

    private static Glance glance(Variation variation, @Nullable String since, String latest) {
        return new Glance(
                new Signal(variation, null),
                false,
                since == null || variation == Variation.COMMON_CAUSE ? null : LocalDate.parse(since),
                LocalDate.parse(latest),
                70.0,
                null,
                70.0,
                60.0,
                80.0,
                null);
    }

    private static Glance with(Crowding crowding) {
        return new Glance(
                NOISE.signal(),
                false,
                null,
                NOISE.period(),
                NOISE.value(),
                null,
                NOISE.mean(),
                NOISE.lower(),
                NOISE.upper(),
                crowding);
    }
}
