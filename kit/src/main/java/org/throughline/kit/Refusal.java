package org.throughline.kit;

import org.jspecify.annotations.Nullable;

/// One reason why an input is refused.
///
/// @param field a JSON Pointer into the input (`/thresholds/0/from`), or the name of a parameter or header
/// @param sent what was sent there, shortened; null if nothing was
/// @param expected what would be right, in plain words
public record Refusal(String field, @Nullable String sent, String expected) {
    private static final int LONGEST = 100;

    public Refusal {
        if (sent != null && sent.length() > LONGEST) {
            sent = sent.substring(0, LONGEST) + "…";
        }
    }

    @Override
    public String toString() {
        return field + (sent == null ? "" : " was " + sent) + ": " + expected;
    }
}
