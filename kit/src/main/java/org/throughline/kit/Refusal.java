package org.throughline.kit;

import org.jspecify.annotations.Nullable;

/// One reason why an input is refused.
///
/// @param line of the file that was sent, from 1; null where the input has no lines
/// @param field a JSON Pointer into the input (`/thresholds/0/from`), or the name of a parameter or header
/// @param sent what was sent there, shortened; null if nothing was
/// @param expected what would be right, in plain words
public record Refusal(
        @Nullable Integer line, String field, @Nullable String sent, String expected) {
    private static final int LONGEST = 100;

    public Refusal {
        if (sent != null && sent.length() > LONGEST) {
            sent = sent.substring(0, LONGEST) + "…";
        }
    }

    public Refusal(String field, @Nullable String sent, String expected) {
        this(null, field, sent, expected);
    }

    @Override
    public String toString() {
        return (line == null ? "" : "line " + line + ", ") + field + (sent == null ? "" : " was " + sent) + ": "
                + expected;
    }
}
