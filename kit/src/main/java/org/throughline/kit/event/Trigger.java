package org.throughline.kit.event;

import org.jspecify.annotations.Nullable;

/// What made a write happen, so that its events can say so.
///
/// @param correlationId id of the event that started it all; null if this write is the start
/// @param causationId id of the event just before; null if this write is the start
/// @param traceparent W3C trace context, if there is one
public record Trigger(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    /// Nothing came before: a person's or a system's own write, or the clock.
    public static final Trigger START = new Trigger(null, null, null);

    /// The write follows from an event.
    public static Trigger by(Envelope envelope) {
        return new Trigger(envelope.correlationOrOwn(), envelope.id(), envelope.traceparent());
    }
}
