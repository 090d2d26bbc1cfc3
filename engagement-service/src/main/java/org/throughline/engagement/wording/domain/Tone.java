package org.throughline.engagement.wording.domain;

import java.util.Locale;

/// How a reading is coloured. Never the only carrier of a meaning: words and shapes say the same.
public enum Tone {
    BETTER,
    WORSE,
    STEADY,
    OTHER;

    /// As the style sheet calls it.
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
