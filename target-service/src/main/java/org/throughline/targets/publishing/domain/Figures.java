package org.throughline.targets.publishing.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be said of figures as such.
public final class Figures {
    /// Nothing in a hospital is counted beyond this, and charts stay exact below it.
    private static final double LARGEST = 1e15;

    private static final Set<String> PERCENTAGES = Set.of("%", "percent", "per cent", "percentage");

    private Figures() {}

    /// As people write it: 76, not 76.0.
    public static String plain(double figure) {
        if (!Double.isFinite(figure)) {
            return Double.toString(figure);
        }
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }

    /// A name in a sentence.
    public static String quoted(String name) {
        return '"' + name + '"';
    }

    /// What a figure in this unit should be, if it is not so.
    public static Optional<String> misfit(double figure, String unit) {
        if (isPercentage(unit) && !(figure >= 0 && figure <= 100)) {
            return Optional.of("should be a percentage from 0 to 100");
        }
        return Math.abs(figure) <= LARGEST
                ? Optional.empty()
                : Optional.of("should be a number between -1e15 and 1e15");
    }

    public static boolean isPercentage(String unit) {
        var words = unit.strip().toLowerCase(Locale.ROOT);
        return PERCENTAGES.contains(words) || words.startsWith("% ");
    }
}
