package org.throughline.spc;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The rules as their definitions say them: every window is looked at, nothing is remembered. Slow, short and written
/// apart from the real thing, so that each can catch the other out.
final class ByDefinition {
    private final double[] values;
    private final Limits limits;
    private final TwoSigma twoSigma;

    ByDefinition(double[] values, Limits limits, TwoSigma twoSigma) {
        this.values = values;
        this.limits = limits;
        this.twoSigma = twoSigma;
    }

    Rule rule(int i) {
        if (outside(i)) {
            return values[i] > limits.mean() ? Rule.ABOVE_UPPER : Rule.BELOW_LOWER;
        }
        if (inTrend(i)) {
            int step = inTrend(i + 1) ? i + 1 : i;
            return values[step] > values[step - 1] ? Rule.TREND_RISING : Rule.TREND_FALLING;
        }
        if (close(i) && inWindow(i, 3, this::twoOfThree)) {
            return above(i) ? Rule.TWO_IN_THREE_HIGH : Rule.TWO_IN_THREE_LOW;
        }
        if (inWindow(i, 7, start -> oneSide(start, 7))) {
            return above(i) ? Rule.RUN_ABOVE : Rule.RUN_BELOW;
        }
        return Rule.NONE;
    }

    /// Whether some window of that size, with the point in it, has the property.
    private boolean inWindow(int i, int size, IntPredicate property) {
        return i < values.length
                && IntStream.rangeClosed(Math.max(0, i - size + 1), Math.min(i, values.length - size))
                        .anyMatch(property);
    }

    private boolean inTrend(int i) {
        return inWindow(
                i,
                7,
                start -> IntStream.range(start, start + 6).allMatch(j -> values[j + 1] > values[j])
                        || IntStream.range(start, start + 6).allMatch(j -> values[j + 1] < values[j]));
    }

    private boolean twoOfThree(int start) {
        return oneSide(start, 3)
                && IntStream.range(start, start + 3)
                                .filter(j -> close(j) || (twoSigma == TwoSigma.MDC && outside(j)))
                                .count()
                        >= 2;
    }

    private boolean oneSide(int start, int size) {
        return IntStream.range(start, start + size).allMatch(this::above)
                || IntStream.range(start, start + size).allMatch(j -> values[j] < limits.mean());
    }

    private boolean above(int i) {
        return values[i] > limits.mean();
    }

    private boolean outside(int i) {
        return values[i] > limits.upper() || values[i] < limits.lower();
    }

    private boolean close(int i) {
        double far = limits.close();
        return !outside(i) && (values[i] > limits.mean() + far || values[i] < limits.mean() - far);
    }
}
