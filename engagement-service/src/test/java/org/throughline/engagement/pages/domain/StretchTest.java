package org.throughline.engagement.pages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.replicas.domain.Point;

@NullMarked
class StretchTest {
    @Test
    void figures_of_one_signal_are_told_together_newest_first() {
        var told = Stretch.of(
                List.of(
                        point(1, 80.0, "special_cause_improvement", "above-upper"),
                        point(2, 75.0, "common_cause", "none"),
                        point(3, 71.0, "special_cause_concern", "run-below"),
                        point(4, 70.5, "special_cause_concern", "run-below")),
                "%",
                "month");

        assertThat(told)
                .extracting(Stretch::when, Stretch::means, Stretch::figures)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("March 2026 to April 2026", "concerning", "70.5 to 71%"),
                        org.assertj.core.groups.Tuple.tuple("January 2026", "improving", "80%"));
    }

    @Test
    void a_neutral_measure_is_merely_unusual() {
        assertThat(Stretch.of(List.of(point(1, 3.0, "special_cause_neutral_high", "above-upper")), "", "month"))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.means()).isEqualTo("unusually high"));
    }

    @Test
    void common_cause_stands_out_nowhere() {
        assertThat(Stretch.of(
                        List.of(point(1, 3.0, "common_cause", "none"), point(2, null, "common_cause", "none")),
                        "",
                        "month"))
                .isEmpty();
    }

    private static Point point(int month, @Nullable Double value, String type, String rule) {
        return new Point(LocalDate.of(2026, month, 1), value, 74.0, 70.0, 78.0, 76.0, type, rule);
    }
}
