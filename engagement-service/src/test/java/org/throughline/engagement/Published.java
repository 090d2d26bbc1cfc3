package org.throughline.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Event;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;
import org.throughline.testing.TestKafka;
import tools.jackson.databind.json.JsonMapper;

/// What the other services publish, put on their topics.
public final class Published {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventWriter WRITER =
            new EventWriter("/throughline/another-service", Throughline.catalogue(), JSON, Clock.systemUTC());
    private static final Map<String, Long> SEQUENCES = new HashMap<>();

    private Published() {}

    /// The next event of a subject.
    public static PendingEvent next(String subject, Event payload) {
        return send(subject, SEQUENCES.merge(subject, 1L, Long::sum), payload);
    }

    /// An event with a sequence of its own, whatever came before.
    public static PendingEvent send(String subject, long sequence, Event payload) {
        var event = event(subject, sequence, payload);
        send(event);
        return event;
    }

    /// An event of another time than now.
    public static PendingEvent send(String subject, long sequence, Event payload, Instant time) {
        var now = event(subject, sequence, payload);
        var event = new PendingEvent(
                now.id(),
                now.topic(),
                now.type(),
                subject,
                sequence,
                time,
                now.correlationId(),
                null,
                null,
                now.data());
        send(event);
        return event;
    }

    public static void send(PendingEvent event) {
        TestKafka.send(WRITER.toRecord(event));
    }

    public static PendingEvent event(String subject, long sequence, Event payload) {
        var type = Throughline.catalogue().of(payload.getClass());
        var id = UUID.randomUUID().toString();
        return new PendingEvent(
                id,
                type.topic(),
                type.name(),
                subject,
                sequence,
                Instant.now(),
                id,
                null,
                null,
                JSON.writeValueAsString(payload));
    }
}
