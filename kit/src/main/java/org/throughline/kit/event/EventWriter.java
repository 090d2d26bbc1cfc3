package org.throughline.kit.event;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Aside;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.Event;
import org.throughline.events.catalogue.EventType;
import tools.jackson.databind.json.JsonMapper;

/// Makes events of payloads, and Kafka records of events (CloudEvents 1.0, Kafka binding, binary mode).
public final class EventWriter {
    private final String source;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Clock clock;

    public EventWriter(String source, Catalogue catalogue, JsonMapper json, Clock clock) {
        this.source = source;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
        // Found once here rather than at the first event, where a missing format would be seen too late.
        EventFormatProvider.getInstance();
    }

    /// The events of one write, in their order. An [Aside] has the number of the event before it.
    ///
    /// @param lastSequence the subject's sequence before this write
    public List<PendingEvent> of(String subject, long lastSequence, List<? extends Event> payloads, Trigger trigger) {
        var events = new ArrayList<PendingEvent>(payloads.size());
        var now = now();
        var sequence = lastSequence;
        for (var payload : payloads) {
            var type = catalogue.of(payload.getClass());
            var id = UUID.randomUUID().toString();
            var first = events.isEmpty() ? null : events.getFirst();
            if (!(payload instanceof Aside)) {
                sequence++;
            }
            events.add(new PendingEvent(
                    id,
                    type.topic(),
                    type.name(),
                    subject,
                    sequence,
                    type.dayOnly() ? startOfDay(now) : now,
                    trigger.correlationId() != null ? trigger.correlationId() : first == null ? id : first.id(),
                    trigger.causationId() != null ? trigger.causationId() : first == null ? null : first.id(),
                    type.dayOnly() ? null : trigger.traceparent(),
                    json.writeValueAsString(payload)));
        }
        return events;
    }

    /// The record of an event: key = subject, headers = CloudEvents attributes, value = data.
    public ProducerRecord<byte[], byte[]> toRecord(PendingEvent event) {
        var builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(source))
                .withType(event.type())
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(event.type() + ".json"))
                .withDataContentType("application/json")
                .withExtension("partitionkey", event.subject())
                .withExtension("sequence", sequence(event.sequence()))
                .withExtension("correlationid", event.correlationId())
                .withData(event.data().getBytes(StandardCharsets.UTF_8));
        if (event.causationId() != null) {
            builder.withExtension("causationid", event.causationId());
        }
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        return KafkaMessageFactory.createWriter(
                        event.topic(), null, timestamp(event), event.subject().getBytes(StandardCharsets.UTF_8))
                .writeBinary(builder.build());
    }

    // Of most records the time of sending is right, as retention goes by it: what is published again is as young as
    // what is published for the first time. Where only the day may be known, the record must not tell the hour.
    private @Nullable Long timestamp(PendingEvent event) {
        return catalogue.named(event.type()).filter(EventType::dayOnly).isPresent()
                ? event.time().toEpochMilli()
                : null;
    }

    private Instant startOfDay(Instant time) {
        var zone = clock.getZone();
        return time.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /// The event behind a state, as it is kept beside it, with what it hands on to what follows from it.
    public Document cause(PendingEvent event) {
        var cause = new Document("event", event.id())
                .append("type", event.type())
                .append("source", source)
                .append("time", Date.from(event.time()))
                .append("correlation", event.correlationId());
        return event.traceparent() == null ? cause : cause.append("traceparent", event.traceparent());
    }

    /// A sequence as text that sorts like the number: zero-padded to 19 digits.
    public static String sequence(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    // Milliseconds are what the store keeps: an event must be the same before and after it was stored.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
