package org.throughline.spc;

/// What a point means for those who want the measure to improve.
public enum PointType implements Wire {
    COMMON_CAUSE,
    SPECIAL_CAUSE_IMPROVEMENT,
    SPECIAL_CAUSE_CONCERN,
    SPECIAL_CAUSE_NEUTRAL_HIGH,
    SPECIAL_CAUSE_NEUTRAL_LOW;

    static PointType of(Rule rule, Improvement improvement) {
        return switch (Variation.of(rule, improvement)) {
            case COMMON_CAUSE -> COMMON_CAUSE;
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> SPECIAL_CAUSE_IMPROVEMENT;
            case CONCERN_HIGH, CONCERN_LOW -> SPECIAL_CAUSE_CONCERN;
            case NEUTRAL_HIGH -> SPECIAL_CAUSE_NEUTRAL_HIGH;
            case NEUTRAL_LOW -> SPECIAL_CAUSE_NEUTRAL_LOW;
        };
    }
}
