package org.throughline.narratives.marking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Envelope;
import org.throughline.kit.event.Trigger;

/// The event for which a narrative is composed anew.
///
/// @param change the id of the event that started it all
/// @param traceparent W3C trace context, if the event had one
public record Mark(
        String event,
        String type,
        String source,
        Instant time,
        String subject,
        String change,
        @Nullable String traceparent) {
    static Mark of(Envelope envelope) {
        return new Mark(
                envelope.id(),
                envelope.type(),
                envelope.source(),
                envelope.time(),
                envelope.subject(),
                envelope.correlationOrOwn(),
                envelope.traceparent());
    }

    /// Whether it is the event that started it all.
    public boolean isStart() {
        return event.equals(change);
    }

    /// What is written for this event says so.
    public Trigger trigger() {
        return new Trigger(change, event, traceparent);
    }
}
