package org.throughline.networks.teams.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the workforce system said something, and in which event: of two words about the same thing the later
/// counts, of two of the same time the one with the greater id.
public record Word(Instant time, String event) {
    public boolean isAfter(@Nullable Word other) {
        if (other == null) {
            return true;
        }
        var byTime = time.compareTo(other.time);
        return byTime == 0 ? event.compareTo(other.event) > 0 : byTime > 0;
    }
}
