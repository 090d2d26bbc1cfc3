package org.throughline.kit.event;

import java.util.Optional;
import org.throughline.events.catalogue.Event;

/// An event that arrived, is known, and is valid by its schema.
public record Received(Envelope envelope, Event payload) {

    /// The payload if it is of this type.
    public <T extends Event> Optional<T> as(Class<T> type) {
        return type.isInstance(payload) ? Optional.of(type.cast(payload)) : Optional.empty();
    }
}
