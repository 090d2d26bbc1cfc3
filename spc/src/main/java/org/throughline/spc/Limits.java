package org.throughline.spc;

import org.jspecify.annotations.Nullable;

/// The natural process limits of a stretch; NaN where there are none.
///
/// @param sigmas three sigma, as the distance of the limits from the mean
/// @param close two sigma: from there on a value is close to its limit
record Limits(double mean, double sigmas, double close) {
    /// Turns a mean moving range of two values into three sigma: 3 / 1.128.
    private static final double THREE_SIGMA = 2.66;

    private static final double TWO_SIGMA = 2 * (THREE_SIGMA / 3);

    /// A moving range from here on, in mean moving ranges, is an outlier (Nelson 1982).
    private static final double OUTLIER = 3.267;

    /// @param until how many values from the first on the limits come from
    static Limits of(double[] values, int until, boolean screenOutliers) {
        Sum all = new Sum();
        for (int i = 0; i < until; i++) {
            if (!Double.isNaN(values[i])) {
                all.add(values[i]);
            }
        }
        double range = meanMovingRange(values, until, Double.POSITIVE_INFINITY);
        if (screenOutliers) {
            range = meanMovingRange(values, until, OUTLIER * range);
        }
        return new Limits(all.mean(), THREE_SIGMA * range, TWO_SIGMA * range);
    }

    /// The comparison is false for NaN, so the steps into and out of a gap do not count.
    private static double meanMovingRange(double[] values, int until, double below) {
        Sum ranges = new Sum();
        for (int i = 1; i < until; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (range < below) {
                ranges.add(range);
            }
        }
        return ranges.mean();
    }

    double upper() {
        return mean + sigmas;
    }

    double lower() {
        return mean - sigmas;
    }

    /// 1 above the mean, -1 below, 0 on it or for a gap.
    int side(double value) {
        return (int) Math.signum(value - mean);
    }

    boolean outside(double value) {
        return value > upper() || value < lower();
    }

    boolean farOut(double value) {
        return value > mean + close || value < mean - close;
    }

    static @Nullable Double orNull(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
