package org.throughline.engagement.pages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.replicas.domain.Point;

@NullMarked
class ChartTest {
    @Test
    void a_threshold_that_moves_is_a_step() {
        var chart = Chart.of(series(12), "%", "month", Chart.Size.WIDE, "says");

        assertThat(chart.target().chars().filter(c -> c == 'L').count())
                .as(chart.target())
                .isEqualTo(3);
        assertThat(chart.targetLabel()).isEqualTo("target 80%");
    }

    @Test
    void a_gap_in_the_figures_is_a_gap_in_the_line() {
        var points = new ArrayList<>(series(5));
        points.set(2, new Point(LocalDate.of(2026, 3, 1), null, 75.0, 70.0, 80.0, 76.0, "common_cause", "none"));

        assertThat(Chart.of(points, "%", "month", Chart.Size.WIDE, "")
                        .line()
                        .chars()
                        .filter(c -> c == 'M')
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_phone_shows_the_newest_figures() {
        assertThat(Chart.of(series(60), "%", "month", Chart.Size.NARROW, "").marks())
                .hasSize(20);
        assertThat(Chart.of(series(60), "%", "month", Chart.Size.WIDE, "").marks())
                .hasSize(60);
    }

    @Test
    void no_figures_one_figure_and_equal_figures_can_be_drawn() {
        assertThat(Chart.of(List.of(), "%", "month", Chart.Size.WIDE, "").marks())
                .isEmpty();
        assertThat(Chart.of(series(1), "%", "month", Chart.Size.WIDE, "").line())
                .startsWith("M")
                .doesNotContain("NaN");
        var equal = List.of(flat(1), flat(2));
        assertThat(Chart.of(equal, "", "month", Chart.Size.WIDE, "").toString()).doesNotContain("NaN", "Infinity");
        assertThat(Sparkline.of(equal).toString()).doesNotContain("NaN", "Infinity");
    }

    private static Point flat(int month) {
        return new Point(LocalDate.of(2026, month, 1), 0.0, null, null, null, null, "common_cause", "none");
    }

    private static List<Point> series(int count) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < count; i++) {
            points.add(new Point(
                    LocalDate.of(2020, 1, 1).plusMonths(i),
                    74.0 + i % 3,
                    75.0,
                    70.0,
                    80.0,
                    i < count / 2 ? 76.0 : 80.0,
                    "common_cause",
                    "none"));
        }
        return points;
    }
}
