package org.throughline.targets.measurements.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something was said about a period, so that the latest word counts in whatever order the words arrive.
///
/// @param id of the event that said it, which decides between two of the same time; null for one that came over HTTP,
///     which is later than an event of the same time, and than one over HTTP that was written before it
public record Stamp(Instant time, @Nullable String id) {
    /// Whether the other one has the say: it is later, or it is this very word.
    boolean yieldsTo(Stamp other) {
        if (!time.equals(other.time)) {
            return time.isBefore(other.time);
        }
        return id != null && (other.id == null || id.compareTo(other.id) <= 0);
    }
}
