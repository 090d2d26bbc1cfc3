package org.throughline.narratives.composing.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a team was last asked to read its narrative again (safety.md 10): only for what is material, and at most once a
/// week. What comes sooner waits for the next revision.
///
/// @param reason the material hash of the narrative that it was asked to read
public record Asking(@Nullable String reason, @Nullable Instant at) {
    public static final Asking NEVER = new Asking(null, null);
    private static final Duration WEEK = Duration.ofDays(7);

    /// Whether a revision of now asks.
    public boolean asksFor(String materialHash, Instant now) {
        return !materialHash.equals(reason) && (at == null || !now.isBefore(at.plus(WEEK)));
    }
}
