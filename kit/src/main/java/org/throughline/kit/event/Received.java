package org.throughline.kit.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Event;

/// An event that arrived, is known, and is valid by its schema.
///
/// @param republished when its owner told it once more; null where this is the first time
public record Received(
        Envelope envelope, Event payload, @Nullable String republished) {
    /// The header that says so, beside those of CloudEvents: when, as an ISO instant. It tells people who read topics
    /// that what was between this event and the one before it need not be lost.
    public static final String REPUBLISHED = "throughline-republished";

    public Received(Envelope envelope, Event payload) {
        this(envelope, payload, null);
    }

    Received republished(String when) {
        return new Received(envelope, payload, when);
    }

    /// The payload if it is of this type.
    public <T extends Event> Optional<T> as(Class<T> type) {
        return type.isInstance(payload) ? Optional.of(type.cast(payload)) : Optional.empty();
    }
}
