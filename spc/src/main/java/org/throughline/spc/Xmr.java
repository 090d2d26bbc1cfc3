package org.throughline.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Individuals and moving range chart: tells what is a real change in a process from its normal ups and downs.
public final class Xmr {
    /// A stretch of fewer periods has limits that will still move.
    private static final int SETTLED = 13;

    private Xmr() {}

    /// Reads a series. Takes time in proportion to its length; the same input gives the same chart.
    public static Reading read(Series series, Improvement improvement, Thresholds thresholds, Options options) {
        List<Flaw> flaws = Check.of(series, thresholds, options);
        if (!flaws.isEmpty()) {
            return new Reading.Refused(flaws);
        }
        List<Point> points = new ArrayList<>(series.observations().size());
        boolean provisional = false;
        for (List<Observation> stretch : series.stretches(options.rebase())) {
            provisional |= stretch.size() < SETTLED;
            points.addAll(points(stretch, improvement, thresholds, options));
        }
        return Chart.of(points, improvement, provisional);
    }

    private static List<Point> points(
            List<Observation> stretch, Improvement improvement, Thresholds thresholds, Options options) {
        double[] values = stretch.stream().mapToDouble(Observation::number).toArray();
        int until = Math.min(values.length, Objects.requireNonNullElse(options.fixAfterPoints(), values.length));
        Limits limits = Limits.of(values, until, options.screenOutliers());
        Rule[] rules = Signals.in(values, limits, options.twoSigma());
        List<Point> points = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Observation observation = stretch.get(i);
            points.add(new Point(
                    observation.period(),
                    observation.value(),
                    Limits.orNull(limits.mean()),
                    Limits.orNull(limits.lower()),
                    Limits.orNull(limits.upper()),
                    thresholds.inForceOn(observation.period()),
                    PointType.of(rules[i], improvement),
                    rules[i]));
        }
        return points;
    }
}
