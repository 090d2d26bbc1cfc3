package org.throughline.kit.event;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event that is stored with its aggregate and waits for the broker's acknowledgement.
///
/// @param data the payload as JSON
public record PendingEvent(
        String id,
        String topic,
        String type,
        String subject,
        long sequence,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        String data) {

    /// The trigger of what follows from this event.
    public Trigger consequence() {
        return new Trigger(correlationId, id, traceparent);
    }

    public Document toDocument() {
        var document = new Document("id", id)
                .append("topic", topic)
                .append("type", type)
                .append("subject", subject)
                .append("sequence", sequence)
                .append("time", Date.from(time))
                .append("correlationId", correlationId)
                .append("data", data);
        if (causationId != null) {
            document.append("causationId", causationId);
        }
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    public static PendingEvent of(Document document) {
        return new PendingEvent(
                text(document, "id"),
                text(document, "topic"),
                text(document, "type"),
                text(document, "subject"),
                Objects.requireNonNull(document.getLong("sequence")),
                Objects.requireNonNull(document.getDate("time")).toInstant(),
                text(document, "correlationId"),
                document.getString("causationId"),
                document.getString("traceparent"),
                text(document, "data"));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
