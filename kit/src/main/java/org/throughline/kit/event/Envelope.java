package org.throughline.kit.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The CloudEvents attributes of an event (contract.md, "Events").
///
/// @param time the start of the epoch where there is none ([org.throughline.events.catalogue.Timeless])
/// @param sequence counter of the subject's events; [#UNSEQUENCED] for inbound events that carry none
public record Envelope(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    public static final long UNSEQUENCED = -1;

    /// The id of the event that started it all: this one's own where nothing came before.
    public String correlationOrOwn() {
        return correlationId == null ? id : correlationId;
    }
}
