package org.throughline.engagement.whatif.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.wording.domain.Numbers;

/// What the figures say of a threshold: of how many past ones it would have been met, and whether the process as it
/// is can meet it. That is no forecast.
///
/// @param met how many of the past figures would have met it
/// @param of how many figures there are since the process last became another one
/// @param says in words
public record Reach(int met, int of, String capability, String says) {
    private static final int FEWEST = 6;

    /// @param threshold that is thought about; empty for a target where neither more nor less is better, and for too
    ///     few figures
    public static Optional<Reach> of(Measure measure, double threshold) {
        var more = measure.improvement().equals("increase");
        if (!more && !measure.improvement().equals("decrease")) {
            return Optional.empty();
        }
        var figures = asItIs(measure.points());
        if (figures.size() < FEWEST) {
            return Optional.empty();
        }
        var met = (int) figures.stream()
                .filter(value -> more ? value >= threshold : value <= threshold)
                .count();
        var lower = measure.reading().lower();
        var upper = measure.reading().upper();
        if (lower == null || upper == null) {
            return Optional.of(new Reach(met, figures.size(), "unknown", past(met, figures.size())));
        }
        var always = more ? lower >= threshold : upper <= threshold;
        var never = more ? upper < threshold : lower > threshold;
        var usual = " Figures usually lie between " + Numbers.withUnit(lower, measure.unit()) + " and "
                + Numbers.withUnit(upper, measure.unit());
        return Optional.of(
                always
                        ? new Reach(
                                met,
                                figures.size(),
                                "pass",
                                past(met, figures.size()) + usual
                                        + ": as the work is done now, it would be met nearly always.")
                        : never
                                ? new Reach(
                                        met,
                                        figures.size(),
                                        "fail",
                                        past(met, figures.size()) + usual
                                                + ": as the work is done now, it is out of reach, however hard people try.")
                                : new Reach(
                                        met,
                                        figures.size(),
                                        "inconsistent",
                                        past(met, figures.size()) + usual
                                                + ": as the work is done now, chance decides whether a period meets it."));
    }

    private static String past(int met, int of) {
        return Numbers.count(met) + " of the last " + Numbers.count(of) + " figures would have met it.";
    }

    // The figures of the same process: since the average last became another one.
    private static List<Double> asItIs(List<Point> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        var mean = points.getLast().mean();
        var from = points.size() - 1;
        while (from > 0 && Objects.equals(points.get(from - 1).mean(), mean)) {
            from--;
        }
        return points.subList(from, points.size()).stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .toList();
    }
}
