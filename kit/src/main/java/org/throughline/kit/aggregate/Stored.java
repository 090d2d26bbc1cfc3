package org.throughline.kit.aggregate;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Trigger;

/// An aggregate as it is stored.
///
/// @param version of the resource: moves with each change of state, never restarts
/// @param sequence of its last event
/// @param stateOrNull null when it was removed: the tombstone that keeps version and sequence
/// @param at when this version was written
/// @param consequence the trigger for what follows from its last event in other documents, even after a crash
public record Stored<S>(
        String id, long version, long sequence, @Nullable S stateOrNull, Instant at, Trigger consequence) {
    public Stored(String id, long version, long sequence, @Nullable S stateOrNull, Instant at) {
        this(id, version, sequence, stateOrNull, at, Trigger.START);
    }

    public boolean removed() {
        return stateOrNull == null;
    }

    /// The state of one that was not removed.
    public S state() {
        return Objects.requireNonNull(stateOrNull, "removed");
    }
}
