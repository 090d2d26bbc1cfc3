package org.throughline.engagement.scoring.domain;

import java.util.List;
import org.throughline.spc.Chart;
import org.throughline.spc.Improvement;
import org.throughline.spc.Observation;
import org.throughline.spc.Options;
import org.throughline.spc.Series;
import org.throughline.spc.Thresholds;
import org.throughline.spc.Xmr;

/// A group against its own past, read as any other chart: only a signal is news.
///
/// @param variation such as `common_cause` or `improvement_high`
/// @param provisional there are fewer months than it takes to be sure of the limits
public record Trend(String variation, boolean provisional) {

    /// @param months oldest first; those of which nothing is told are gaps
    public static Trend of(List<GroupMonth> months) {
        var observations = months.stream().map(Trend::observation).toList();
        return Xmr.read(new Series(observations), Improvement.INCREASE, Thresholds.none(), Options.defaults())
                        instanceof Chart chart
                ? new Trend(chart.variation().wire(), chart.provisional())
                : new Trend("common_cause", true);
    }

    private static Observation observation(GroupMonth month) {
        var score = month.score();
        return new Observation(month.month().atDay(1), score == null ? null : score.theme());
    }
}
