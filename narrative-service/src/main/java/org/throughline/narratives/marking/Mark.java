package org.throughline.narratives.marking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Received;
import org.throughline.kit.event.Trigger;

/// The event for which a narrative is composed anew.
///
/// @param change the id of the event that started it all
/// @param traceparent W3C trace context, if the event had one
/// @param republished when its owner told it once more; null where this is the first time
public record Mark(
        String event,
        String type,
        String source,
        Instant time,
        String subject,
        String change,
        @Nullable String traceparent,
        @Nullable String republished) {
    static Mark of(Received event) {
        var envelope = event.envelope();
        return new Mark(
                envelope.id(),
                envelope.type(),
                envelope.source(),
                envelope.time(),
                envelope.subject(),
                envelope.correlationOrOwn(),
                envelope.traceparent(),
                event.republished());
    }

    /// Whether it is the event that started it all.
    public boolean isStart() {
        return event.equals(change);
    }

    /// Whether somebody who has counted it is through with it. What is told once more mends what was lost since.
    public boolean isSettledOnce() {
        return republished == null;
    }

    /// What is written for this event says so.
    public Trigger trigger() {
        return new Trigger(change, event, traceparent);
    }
}
