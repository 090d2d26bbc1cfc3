package org.throughline.engagement.pages.domain;

import org.throughline.engagement.wording.domain.Tone;

/// What a single point of a chart means.
final class Signs {
    private Signs() {}

    static Tone tone(String pointType) {
        return switch (pointType) {
            case "special_cause_improvement" -> Tone.BETTER;
            case "special_cause_concern" -> Tone.WORSE;
            case "special_cause_neutral_high", "special_cause_neutral_low" -> Tone.OTHER;
            default -> Tone.STEADY;
        };
    }

    static String word(String pointType) {
        return switch (tone(pointType)) {
            case BETTER -> "improving";
            case WORSE -> "concerning";
            case OTHER -> pointType.endsWith("high") ? "unusually high" : "unusually low";
            case STEADY -> "";
        };
    }

    /// Which rule of the chart made it a signal.
    static String rule(String rule) {
        return switch (rule) {
            case "above-upper" -> "above the upper limit";
            case "below-lower" -> "below the lower limit";
            case "trend-rising" -> "part of a run of figures, each higher than the one before";
            case "trend-falling" -> "part of a run of figures, each lower than the one before";
            case "two-in-three-high" -> "two of three figures close to the upper limit";
            case "two-in-three-low" -> "two of three figures close to the lower limit";
            case "run-above" -> "part of a run of figures above the average";
            case "run-below" -> "part of a run of figures below the average";
            default -> "";
        };
    }
}
