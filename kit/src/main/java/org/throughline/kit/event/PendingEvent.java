package org.throughline.kit.event;

import java.nio.charset.StandardCharsets;
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
    /// The most that the data of one event may have; its topic takes 1 MiB, headers and key included.
    public static final int MOST_BYTES = 900_000;

    /// The trigger of what follows from this event.
    public Trigger consequence() {
        return new Trigger(correlationId, id, traceparent);
    }

    /// The bytes of the data.
    public int size() {
        return data.getBytes(StandardCharsets.UTF_8).length;
    }

    public boolean isTooLarge() {
        // Each character has one to three bytes, which spares encoding what is short.
        return data.length() > MOST_BYTES || (data.length() > MOST_BYTES / 3 && size() > MOST_BYTES);
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
