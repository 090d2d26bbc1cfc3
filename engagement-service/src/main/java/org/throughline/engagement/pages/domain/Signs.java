package org.throughline.engagement.pages.domain;

import org.throughline.engagement.wording.domain.Tone;

/// What a single point of a chart means.
final class Signs {
    private Signs() {}

    static Tone tone(String pointType) {
        return switch (pointType) {
            case "special_cause_improvement" -> Tone.BETTER;
            case "special_cause_concern" -> Tone.WORSE;
            case "special_cause_neutral" -> Tone.OTHER;
            default -> Tone.STEADY;
        };
    }

    static String word(String pointType) {
        return switch (tone(pointType)) {
            case BETTER -> "improving";
            case WORSE -> "concerning";
            case OTHER -> "unusual";
            case STEADY -> "";
        };
    }
}
