package org.throughline.spc;

import java.util.Arrays;

/// Finds the points of one stretch that are no noise. The rules are tried in order of priority, each in one pass, and a
/// point keeps the first that catches it. A gap ends a trend, a run and a window.
final class Signals {
    private static final int STEPS_OF_A_TREND = 6;
    private static final int POINTS_OF_A_RUN = 7;

    private final double[] values;
    private final Limits limits;
    private final TwoSigma twoSigma;
    private final Rule[] rules;

    private Signals(double[] values, Limits limits, TwoSigma twoSigma) {
        this.values = values;
        this.limits = limits;
        this.twoSigma = twoSigma;
        this.rules = new Rule[values.length];
        Arrays.fill(rules, Rule.NONE);
    }

    /// One rule for each value.
    static Rule[] in(double[] values, Limits limits, TwoSigma twoSigma) {
        Signals signals = new Signals(values, limits, twoSigma);
        signals.outside();
        signals.trends();
        signals.twoInThree();
        signals.runs();
        return signals.rules;
    }

    private void outside() {
        for (int i = 0; i < values.length; i++) {
            if (limits.outside(values[i])) {
                mark(i, limits.side(values[i]) > 0 ? Rule.ABOVE_UPPER : Rule.BELOW_LOWER);
            }
        }
    }

    private void trends() {
        boolean[] inTrend = new boolean[values.length];
        int steps = 0;
        for (int i = 1; i < values.length; i++) {
            int step = step(i);
            steps = step == 0 ? 0 : step == step(i - 1) ? steps + 1 : 1;
            if (steps >= STEPS_OF_A_TREND) {
                Arrays.fill(inTrend, steps == STEPS_OF_A_TREND ? i - STEPS_OF_A_TREND : i, i + 1, true);
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (inTrend[i]) {
                // Between two trends that touch or adjoin, the step to the next point decides, and a level one counts
                // as falling: so does the R package. It never concerns the last point, so never the icons.
                boolean more = i + 1 < values.length && inTrend[i + 1];
                mark(i, step(more ? i + 1 : i) > 0 ? Rule.TREND_RISING : Rule.TREND_FALLING);
            }
        }
    }

    private void twoInThree() {
        for (int i = 2; i < values.length; i++) {
            int side = limits.side(values[i]);
            boolean together = side == limits.side(values[i - 1]) && side == limits.side(values[i - 2]);
            if (!together || counts(i) + counts(i - 1) + counts(i - 2) < 2) {
                continue;
            }
            for (int j = i - 2; j <= i; j++) {
                if (close(values[j])) {
                    mark(j, side > 0 ? Rule.TWO_IN_THREE_HIGH : Rule.TWO_IN_THREE_LOW);
                }
            }
        }
    }

    private void runs() {
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int side = limits.side(values[i]);
            length = side == 0 ? 0 : i > 0 && side == limits.side(values[i - 1]) ? length + 1 : 1;
            if (length >= POINTS_OF_A_RUN) {
                for (int j = length == POINTS_OF_A_RUN ? i - POINTS_OF_A_RUN + 1 : i; j <= i; j++) {
                    mark(j, side > 0 ? Rule.RUN_ABOVE : Rule.RUN_BELOW);
                }
            }
        }
    }

    private void mark(int i, Rule rule) {
        if (rules[i] == Rule.NONE) {
            rules[i] = rule;
        }
    }

    /// From the value before: 1 up, -1 down, 0 level, or into or out of a gap.
    private int step(int i) {
        return i == 0 ? 0 : (int) Math.signum(values[i] - values[i - 1]);
    }

    private boolean close(double value) {
        return limits.farOut(value) && !limits.outside(value);
    }

    private int counts(int i) {
        boolean counts = twoSigma == TwoSigma.MDC ? limits.farOut(values[i]) : close(values[i]);
        return counts ? 1 : 0;
    }
}
