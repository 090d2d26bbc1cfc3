package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// These names are in other systems; they never change.
class WireTest {
    private static Stream<String> names(Wire[] values) {
        return Stream.of(values).map(Wire::wire);
    }

    @Test
    void names_are_those_of_the_contract() {
        assertThat(names(Improvement.values())).containsExactly("increase", "decrease", "neutral");
        assertThat(names(TwoSigma.values())).containsExactly("r", "mdc");
        assertThat(names(Rule.values()))
                .containsExactly(
                        "none",
                        "above-upper",
                        "below-lower",
                        "trend-rising",
                        "trend-falling",
                        "two-in-three-high",
                        "two-in-three-low",
                        "run-above",
                        "run-below");
        assertThat(names(PointType.values()))
                .containsExactly(
                        "common_cause",
                        "special_cause_improvement",
                        "special_cause_concern",
                        "special_cause_neutral_high",
                        "special_cause_neutral_low");
        assertThat(names(Variation.values()))
                .containsExactly(
                        "common_cause",
                        "improvement_high",
                        "improvement_low",
                        "concern_high",
                        "concern_low",
                        "neutral_high",
                        "neutral_low");
        assertThat(names(Assurance.values())).containsExactly("pass", "fail", "inconsistent");
    }

    @Test
    void a_value_is_found_by_its_name_alone() {
        assertThat(Wire.of(TwoSigma.class, "mdc")).contains(TwoSigma.MDC);
        assertThat(Wire.of(Rule.class, "above-upper")).contains(Rule.ABOVE_UPPER);
        assertThat(Wire.of(Rule.class, "ABOVE_UPPER")).isEmpty();
    }

    @Test
    void noise_is_said_as_noise() {
        assertThat(Variation.COMMON_CAUSE.sentence())
                .isEqualTo("No real change: the ups and downs are what this process normally does.");
    }
}
