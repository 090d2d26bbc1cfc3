package org.throughline.engagement.whatif.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A change of a target that somebody thinks about.
///
/// @param threshold the new one; null if it stays
/// @param from the day from which it would hold; null for today
/// @param statement the new one; null if it stays
/// @param retire the target would be held to no more
public record Change(
        @Nullable Double threshold,
        @Nullable LocalDate from,
        @Nullable String statement,
        boolean retire) {
    public boolean isNothing() {
        return threshold == null && statement == null && !retire;
    }
}
