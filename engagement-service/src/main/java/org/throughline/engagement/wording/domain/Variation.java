package org.throughline.engagement.wording.domain;

import java.util.Locale;

/// What a chart says of the way that figures move, in the sense of Making Data Count.
public enum Variation {
    COMMON_CAUSE(Tone.STEADY, "common", "No special change", "the figures move about as they usually do"),
    IMPROVEMENT_HIGH(Tone.BETTER, "high", "Improving", "higher than usual, and higher is better"),
    IMPROVEMENT_LOW(Tone.BETTER, "low", "Improving", "lower than usual, and lower is better"),
    CONCERN_HIGH(Tone.WORSE, "high", "Concerning", "higher than usual, and lower is better"),
    CONCERN_LOW(Tone.WORSE, "low", "Concerning", "lower than usual, and higher is better"),
    NEUTRAL_HIGH(Tone.OTHER, "high", "Higher than usual", "neither is better by itself"),
    NEUTRAL_LOW(Tone.OTHER, "low", "Lower than usual", "neither is better by itself");

    private final Tone tone;
    private final String shape;
    private final String label;
    private final String explanation;

    Variation(Tone tone, String shape, String label, String explanation) {
        this.tone = tone;
        this.shape = shape;
        this.label = label;
        this.explanation = explanation;
    }

    /// @param wire as events and the API say it, such as `improvement_high`
    public static Variation of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public Tone tone() {
        return tone;
    }

    public String label() {
        return label;
    }

    public String explanation() {
        return explanation;
    }

    /// The id of its icon's symbol.
    public String icon() {
        return "variation-" + shape;
    }
}
