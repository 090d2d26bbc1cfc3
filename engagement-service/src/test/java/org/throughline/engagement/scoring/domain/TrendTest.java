package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.spc.Point;

class TrendTest {
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);

    @Test
    void one_month_more_or_less_is_no_trend_but_a_long_climb_is() {
        var steady = months(i -> 6.5 + (i % 3) * 0.1);
        var climb = months(i -> i < 12 ? 6.5 + (i % 3) * 0.1 : 7.4 + (i % 3) * 0.1);

        assertThat(Trend.of(steady).variation()).isEqualTo("common_cause");
        assertThat(Trend.of(climb).variation()).isEqualTo("improvement_high");
        assertThat(Trend.of(List.of()).variation()).isEqualTo("common_cause");
    }

    @Test
    void a_month_of_which_nothing_is_told_is_a_gap() {
        var months = List.of(
                month("pulse", JANUARY, 7.0, 20),
                new GroupMonth("pulse", JANUARY.plusMonths(1), null, null, List.of()),
                month("pulse", JANUARY.plusMonths(2), 7.0, 20));

        assertThat(Trend.of(months).points()).extracting(Point::value).containsExactly(7.0, null, 7.0);
    }

    @Test
    void two_surveys_of_a_month_weigh_by_those_who_answered() {
        assertThat(Trend.of(List.of(month("pulse", JANUARY, 8.0, 30), month("annual", JANUARY, 4.0, 10)))
                        .points())
                .singleElement()
                .extracting(Point::value)
                .isEqualTo(7.0);
    }

    private static List<GroupMonth> months(IntToDoubleFunction score) {
        return IntStream.range(0, 24)
                .mapToObj(i -> month("pulse", JANUARY.plusMonths(i), score.applyAsDouble(i), 20))
                .toList();
    }

    private static GroupMonth month(String survey, YearMonth month, double score, int people) {
        return new GroupMonth(survey, month, new Score(score, score, score, score), people, List.of());
    }
}
