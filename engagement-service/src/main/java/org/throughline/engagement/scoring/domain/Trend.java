package org.throughline.engagement.scoring.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Chart;
import org.throughline.spc.Improvement;
import org.throughline.spc.Observation;
import org.throughline.spc.Options;
import org.throughline.spc.Point;
import org.throughline.spc.Series;
import org.throughline.spc.Thresholds;
import org.throughline.spc.Xmr;

/// A group against its own past, read as any other chart: only a signal is news.
///
/// @param variation such as `common_cause` or `improvement_high`
/// @param provisional there are fewer months than it takes to be sure of the limits
/// @param points oldest first; a month of which nothing is told is a gap
public record Trend(String variation, boolean provisional, List<Point> points) {

    /// Several surveys of one month weigh by those who answered, as far as it is told.
    public static Trend of(List<GroupMonth> months) {
        Map<YearMonth, Weighed> byMonth = new TreeMap<>();
        months.forEach(month -> byMonth.merge(month.month(), Weighed.of(month), Weighed::and));
        var observations = byMonth.entrySet().stream()
                .map(month -> new Observation(
                        month.getKey().atDay(1), month.getValue().mean()))
                .toList();
        return Xmr.read(new Series(observations), Improvement.INCREASE, Thresholds.none(), Options.defaults())
                        instanceof Chart chart
                ? new Trend(chart.variation().wire(), chart.provisional(), chart.points())
                : new Trend("common_cause", true, List.of());
    }

    private record Weighed(double sum, long people) {
        static Weighed of(GroupMonth month) {
            var score = month.score();
            var people = month.respondents();
            return score == null || people == null ? new Weighed(0, 0) : new Weighed(score.theme() * people, people);
        }

        Weighed and(Weighed other) {
            return new Weighed(sum + other.sum, people + other.people);
        }

        @Nullable
        Double mean() {
            return people == 0 ? null : sum / people;
        }
    }
}
