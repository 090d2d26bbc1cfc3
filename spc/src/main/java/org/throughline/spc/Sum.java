package org.throughline.spc;

/// Adds up without losing what is small beside what is large: the rounding error of each addition is kept.
final class Sum {
    private double total;
    private double lost;
    private int count;

    void add(double number) {
        double sum = total + number;
        lost += error(total, number, sum);
        total = sum;
        count++;
    }

    /// NaN of nothing. Exact for equal numbers, so that a constant series lies on its mean and not beside it.
    double mean() {
        double sum = total + lost;
        double mean = sum / count;
        return mean + (Math.fma(-mean, count, sum) + error(total, lost, sum)) / count;
    }

    /// What rounding took from a sum of two numbers.
    private static double error(double one, double other, double sum) {
        double share = sum - one;
        return (one - (sum - share)) + (other - share);
    }
}
