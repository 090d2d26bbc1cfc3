package org.throughline.networks.shape.domain;

import java.util.List;

/// How what is done is spread over people. Each gets a list of what each of them did, those who did nothing
/// included.
public final class Burden {
    private static final int FIFTH = 5;

    private Burden() {}

    /// The share of all that is done by the fifth who do most: the first of five, two of six to ten, and so on.
    /// From the share that would be theirs if all did the same to 1; 0 where nothing is done.
    public static double topFifth(List<Double> done) {
        var total = total(done);
        return total == 0
                ? 0
                : Math.min(
                        1,
                        done.stream()
                                        .sorted((one, other) -> Double.compare(other, one))
                                        .limit((done.size() + FIFTH - 1L) / FIFTH)
                                        .mapToDouble(Double::doubleValue)
                                        .sum()
                                / total);
    }

    /// How unequal it is, from 0 (all do the same) to 1 (one does all of it).
    ///
    /// Gini's coefficient, `G = Σᵢ (2i - n - 1) xᵢ / (n Σ xᵢ)` over `x` in rising order, times `n / (n - 1)`:
    /// without that correction one of few who does it all would not come to 1. Gini, "Variabilità e mutabilità",
    /// 1912; Deltas, "The small-sample bias of the Gini coefficient", 2003. 0 where nothing is done or one is
    /// alone.
    public static double gini(List<Double> done) {
        var total = total(done);
        var people = done.size();
        if (total == 0 || people < 2) {
            return 0;
        }
        var sorted = done.stream().sorted().toList();
        var weighted = 0.0;
        for (int i = 0; i < people; i++) {
            weighted += (2.0 * (i + 1) - people - 1) * sorted.get(i);
        }
        return Math.clamp(weighted / (total * (people - 1)), 0, 1);
    }

    /// How many people would carry it if all of them did the same: `1 / Σ pᵢ²`, where `pᵢ` is the share that one
    /// does. From 1 to their number; 0 where nothing is done.
    ///
    /// The inverse of Simpson's index, "Measurement of diversity", 1949; as a number of actors Laakso and
    /// Taagepera, "Effective number of parties", 1979.
    public static double carriers(List<Double> done) {
        var total = total(done);
        if (total == 0) {
            return 0;
        }
        var squares = done.stream()
                .mapToDouble(each -> (each / total) * (each / total))
                .sum();
        return Math.clamp(1 / squares, 1, done.size());
    }

    private static double total(List<Double> done) {
        return done.stream().mapToDouble(Double::doubleValue).sum();
    }
}
