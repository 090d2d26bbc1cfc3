package org.throughline.spc;

/// The first icon of Making Data Count: is there a real change, and is it a good one? It looks at the last point.
public enum Variation implements Wire {
    COMMON_CAUSE("No real change: the ups and downs are what this process normally does."),
    IMPROVEMENT_HIGH("A real change for the better: special cause of an improving nature, due to higher values."),
    IMPROVEMENT_LOW("A real change for the better: special cause of an improving nature, due to lower values."),
    CONCERN_HIGH("A real change that needs attention: special cause of a concerning nature, due to higher values."),
    CONCERN_LOW("A real change that needs attention: special cause of a concerning nature, due to lower values."),
    NEUTRAL_HIGH("A real change, neither better nor worse in itself: special cause, due to higher values."),
    NEUTRAL_LOW("A real change, neither better nor worse in itself: special cause, due to lower values.");

    private final String sentence;

    Variation(String sentence) {
        this.sentence = sentence;
    }

    /// For readers, in plain English.
    public String sentence() {
        return sentence;
    }

    static Variation of(Rule rule, Improvement improvement) {
        if (rule.direction() == 0) {
            return COMMON_CAUSE;
        }
        boolean high = rule.direction() > 0;
        return switch (improvement) {
            case INCREASE -> high ? IMPROVEMENT_HIGH : CONCERN_LOW;
            case DECREASE -> high ? CONCERN_HIGH : IMPROVEMENT_LOW;
            case NEUTRAL -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
