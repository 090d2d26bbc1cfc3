package org.throughline.targets.measurements.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.spc.Improvement;
import org.throughline.spc.Point;

/// Whether values crowd at the threshold: more of them just reach it than just miss it, by more than chance, and by
/// more than at the values beside it.
///
/// The last part matters. Where a distribution slopes, its values lean to one side everywhere, and a threshold that
/// nobody ever set shows the same. So the same count is made at placebo thresholds, and only a threshold that stands
/// out from all of them speaks.
///
/// @param threshold the one in force at the last point
/// @param here the values just beside it
/// @param placebos the values beside thresholds that nobody set, one and two windows apart and so on
public record Crowding(double threshold, Beside here, List<Beside> placebos) {
    /// Fewer say nothing.
    static final int FEWEST = 20;

    private static final int PLACEBOS_EACH_SIDE = 5;
    private static final int FEWEST_PLACEBOS = 3;
    private static final double UNLIKELY = 0.01;

    public Crowding {
        placebos = List.copyOf(placebos);
    }

    /// The values close to a threshold.
    ///
    /// @param threshold real or placebo
    /// @param missing those that just miss it
    /// @param reaching those that just reach it
    /// @param chance how likely so many or more would reach it, if both were as likely (one-sided binomial test)
    public record Beside(double threshold, int missing, int reaching, double chance) {
        int count() {
            return missing + reaching;
        }

        double share() {
            return (double) reaching / count();
        }
    }

    /// Of the target's own measure, where it is a rate that is held to a threshold.
    static Optional<Crowding> in(Definition definition, List<Point> points, double window) {
        if (!definition.isRate() || definition.improvement() == Improvement.NEUTRAL || points.isEmpty()) {
            return Optional.empty();
        }
        var distances = new ArrayList<Double>(points.size());
        for (var point : points) {
            var value = point.value();
            var target = point.target();
            if (value != null && target != null) {
                distances.add(value - target);
            }
        }
        var last = points.getLast().target();
        return last == null
                ? Optional.empty()
                : of(distances, last, definition.improvement() == Improvement.INCREASE, window);
    }

    /// Of values that were each held to the threshold of their day; empty where fewer than twenty are close to it.
    ///
    /// @param distances from each value's threshold to the value
    /// @param threshold to count the placebos from
    /// @param upwards whether a higher value reaches it
    public static Optional<Crowding> of(List<Double> distances, double threshold, boolean upwards, double window) {
        var here = beside(distances, threshold, 0, upwards, window);
        if (here.count() < FEWEST || !isInside(threshold, window)) {
            return Optional.empty();
        }
        var placebos = IntStream.rangeClosed(-PLACEBOS_EACH_SIDE, PLACEBOS_EACH_SIDE)
                .filter(step -> step != 0)
                .mapToDouble(step -> step * 2 * window)
                .filter(shift -> isInside(threshold + shift, window))
                .mapToObj(shift -> beside(distances, threshold, shift, upwards, window))
                .filter(beside -> beside.count() >= FEWEST)
                .toList();
        return Optional.of(new Crowding(threshold, here, placebos));
    }

    // At 0 and at 100 per cent many values meet for no other reason than that there is nothing beyond.
    private static boolean isInside(double threshold, double window) {
        return threshold - window > 0 && threshold + window < 100;
    }

    private static Beside beside(
            List<Double> distances, double threshold, double shift, boolean upwards, double window) {
        int missing = 0;
        int reaching = 0;
        for (var distance : distances) {
            // A distance is a difference of two decimal numbers; what it lost must not move it over the edge.
            var from = Math.round((distance - shift) * 1e9) / 1e9 * (upwards ? 1 : -1);
            if (from >= 0 && from < window) {
                reaching++;
            } else if (from < 0 && from >= -window) {
                missing++;
            }
        }
        return new Beside(threshold + shift, missing, reaching, chance(reaching, missing + reaching));
    }

    /// That of `of` fair coins at least `heads` show heads.
    static double chance(int heads, int of) {
        double term = Math.pow(0.5, of);
        if (term == 0) {
            return normal(heads, of);
        }
        double sum = 0;
        for (int k = 0; k <= of; k++) {
            if (k >= heads) {
                sum += term;
            }
            term *= (double) (of - k) / (k + 1);
        }
        return Math.min(1, sum);
    }

    // Beyond a thousand values the exact sum underflows, and the normal approximation is as good.
    private static double normal(int heads, int of) {
        double z = (heads - 0.5 - of / 2.0) / Math.sqrt(of / 4.0);
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z > 0 ? tail : 1 - tail;
    }

    /// More than chance, and more than at each placebo; never where there are too few placebos to compare with.
    public boolean standsOut() {
        return here.chance() <= UNLIKELY
                && placebos.size() >= FEWEST_PLACEBOS
                && placebos.stream()
                        .allMatch(placebo -> placebo.chance() > here.chance() && placebo.share() < here.share());
    }

    /// The placebo that shows most.
    public Beside nextMost() {
        return placebos.stream()
                .reduce((one, other) -> other.chance() < one.chance() ? other : one)
                .orElseThrow(() -> new IllegalStateException("No placebo at " + Objects.toString(threshold)));
    }
}
