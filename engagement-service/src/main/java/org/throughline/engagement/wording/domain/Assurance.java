package org.throughline.engagement.wording.domain;

import java.util.Locale;

/// What a chart says of whether the threshold will be met, if nothing is done otherwise.
public enum Assurance {
    PASS(Tone.BETTER, "Meets the target", "and can be relied on to, as things are"),
    FAIL(Tone.WORSE, "Misses the target", "and will go on to, unless something is done otherwise"),
    INCONSISTENT(Tone.STEADY, "Hit or miss", "chance decides whether a period meets the target");

    private final Tone tone;
    private final String label;
    private final String explanation;

    Assurance(Tone tone, String label, String explanation) {
        this.tone = tone;
        this.label = label;
        this.explanation = explanation;
    }

    /// @param wire as events and the API say it, such as `pass`
    public static Assurance of(String wire) {
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
        return "assurance-" + name().toLowerCase(Locale.ROOT);
    }
}
