package org.throughline.kit.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Timeless;
import org.throughline.kit.Refusal;
import org.throughline.kit.event.EventReader;
import org.throughline.kit.event.PendingEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was posted: one event in structured or binary mode, or a batch (CloudEvents 1.0, HTTP binding), and says
/// of every event what is wrong with it, where.
final class PostedEvents {
    static final int MOST_EVENTS = 1_000;
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String PREFIX = "ce-";
    private static final List<String> NEEDED = List.of("specversion", "id", "source", "type");
    private static final int MOST_REFUSALS = 100;

    private final InboundTopics inbound;
    private final EventReader reader;
    private final JsonMapper json;
    private final Clock clock;
    private final EventFormat format =
            Objects.requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));

    PostedEvents(InboundTopics inbound, EventReader reader, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.inbound = inbound;
        this.reader = reader;
        this.json = json;
    }

    /// What came of reading.
    sealed interface Read {
        record Good(List<Posted> events) implements Read {}

        record Bad(List<Refusal> refusals) implements Read {}

        /// One event is larger than an event may be.
        record TooLarge(String at, int bytes) implements Read {}
    }

    Read read(HttpHeaders headers, byte[] body) {
        var contentType = headers.getContentType();
        try {
            if (isA(contentType, BATCH)) {
                return batch(json.readTree(body));
            }
            if (isA(contentType, STRUCTURED)) {
                return all(List.of(json.readTree(body)), false);
            }
        } catch (JacksonException notJson) {
            return bad("", "The body should be JSON: " + notJson.getOriginalMessage());
        }
        return headers.containsHeader(PREFIX + "specversion")
                ? binary(headers, body)
                : bad(
                        "Content-Type",
                        "should be " + STRUCTURED + " or " + BATCH
                                + ", or the headers ce-specversion, ce-id, ce-source,"
                                + " ce-type and ce-time should be there");
    }

    private static boolean isA(@Nullable MediaType contentType, String wanted) {
        return contentType != null && MediaType.parseMediaType(wanted).equalsTypeAndSubtype(contentType);
    }

    private Read batch(JsonNode tree) {
        if (!tree.isArray()) {
            return bad("", "The body should be a JSON array of events");
        }
        if (tree.size() > MOST_EVENTS) {
            return bad("", "The batch has " + tree.size() + " events; it should have at most " + MOST_EVENTS);
        }
        return all(tree.valueStream().toList(), true);
    }

    private Read all(List<JsonNode> events, boolean numbered) {
        var good = new ArrayList<Posted>(events.size());
        var refusals = new ArrayList<Refusal>();
        for (int number = 0; number < events.size() && refusals.size() < MOST_REFUSALS; number++) {
            switch (structured(numbered ? "/" + number : "", events.get(number))) {
                case Read.Good one -> good.addAll(one.events());
                case Read.Bad bad -> refusals.addAll(bad.refusals());
                case Read.TooLarge tooLarge -> {
                    return tooLarge;
                }
            }
        }
        return refusals.isEmpty() ? new Read.Good(good) : new Read.Bad(refusals);
    }

    private Read structured(String at, JsonNode tree) {
        if (!tree.isObject()) {
            return bad(at, "should be a CloudEvent, a JSON object");
        }
        var missing = NEEDED.stream()
                .filter(name -> tree.path(name).asString("").isEmpty())
                .map(name -> new Refusal(at + "/" + name, null, "is required"))
                .toList();
        if (!missing.isEmpty()) {
            return new Read.Bad(missing);
        }
        try {
            return checked(at, at + "/data", format.deserialize(json.writeValueAsBytes(tree)));
        } catch (CloudEventRWException | IllegalArgumentException notAnEvent) {
            return bad(at, "Not a CloudEvent: " + notAnEvent.getMessage());
        }
    }

    private Read binary(HttpHeaders headers, byte[] body) {
        var missing = NEEDED.stream()
                .filter(name -> Objects.requireNonNullElse(headers.getFirst(PREFIX + name), "")
                        .isEmpty())
                .map(name -> new Refusal(PREFIX + name, null, "is required"))
                .toList();
        if (!missing.isEmpty()) {
            return new Read.Bad(missing);
        }
        try {
            var contentType = headers.getContentType();
            var builder = CloudEventBuilder.v1()
                    .withDataContentType(contentType == null ? "application/json" : contentType.toString())
                    .withData(body);
            for (var name : headers.headerNames()) {
                var attribute = name.toLowerCase(Locale.ROOT);
                if (attribute.startsWith(PREFIX)) {
                    set(builder, attribute.substring(PREFIX.length()), text(headers, name));
                }
            }
            return checked("", "", builder.build());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException notAnEvent) {
            return bad("", "Not a CloudEvent: " + notAnEvent.getMessage());
        } catch (DateTimeException notATime) {
            return bad(PREFIX + "time", "should be an ISO time with offset such as 2025-04-01T09:30:00Z");
        }
    }

    // Header values are percent-encoded (HTTP binding, 3.1.3.2); a plus is a plus there.
    private static String text(HttpHeaders headers, String name) {
        var value = Objects.requireNonNullElse(headers.getFirst(name), "");
        return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
    }

    private static void set(CloudEventBuilder builder, String attribute, String value) {
        switch (attribute) {
            case "specversion" -> {
                if (!value.equals("1.0")) {
                    throw new IllegalArgumentException("the specversion is " + value + "; it should be 1.0");
                }
            }
            case "id" -> builder.withId(value);
            case "source" -> builder.withSource(URI.create(value));
            case "type" -> builder.withType(value);
            case "subject" -> builder.withSubject(value);
            case "time" -> builder.withTime(OffsetDateTime.parse(value));
            case "dataschema" -> builder.withDataSchema(URI.create(value));
            default -> builder.withExtension(attribute, value);
        }
    }

    private Read checked(String at, String dataAt, CloudEvent event) {
        var type = inbound.named(event.getType()).orElse(null);
        if (type == null) {
            return bad(
                    at + "/type",
                    event.getType() + " is not taken here; these are: "
                            + String.join(
                                    ", ", inbound.names().stream().sorted().toList()));
        }
        var data = event.getData();
        var bytes = data == null ? 0 : data.toBytes().length;
        if (bytes > PendingEvent.MOST_BYTES) {
            return new Read.TooLarge(at, bytes);
        }
        return switch (reader.read(event, type.topic())) {
            case EventReader.Read.Good _ -> new Read.Good(List.of(new Posted(at, event, toSend(event, type))));
            case EventReader.Read.Bad bad ->
                new Read.Bad(bad.refusals().stream()
                        .map(refusal -> new Refusal(
                                refusal.field().isEmpty() ? at : dataAt + refusal.field(),
                                refusal.sent(),
                                refusal.expected()))
                        .toList());
        };
    }

    private ProducerRecord<byte[], byte[]> toSend(CloudEvent event, EventType type) {
        return Timeless.class.isAssignableFrom(type.payload())
                ? timeless(event, type.topic())
                : binary(event, type.topic(), key(event));
    }

    // No time but the day, no trace, and no key: nothing of the way that it came.
    private ProducerRecord<byte[], byte[]> timeless(CloudEvent event, String topic) {
        var bare = CloudEventBuilder.v1()
                .withId(event.getId())
                .withSource(event.getSource())
                .withType(event.getType())
                .withDataContentType("application/json")
                .withData(Objects.requireNonNull(event.getData()).toBytes())
                .build();
        var sent = binary(bare, topic, null);
        return new ProducerRecord<>(
                topic,
                null,
                clock.instant().truncatedTo(ChronoUnit.DAYS).toEpochMilli(),
                null,
                sent.value(),
                sent.headers());
    }

    // A record may have no key; the library does not say so.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> binary(CloudEvent event, String topic, @Nullable String key) {
        var plain = event.getDataContentType() == null
                ? CloudEventBuilder.from(event)
                        .withDataContentType("application/json")
                        .build()
                : event;
        return KafkaMessageFactory.createWriter(topic, key == null ? null : key.getBytes(UTF_8))
                .writeBinary(plain);
    }

    private static @Nullable String key(CloudEvent event) {
        var partitionKey = event.getExtension("partitionkey");
        return partitionKey != null ? partitionKey.toString() : event.getSubject();
    }

    private static Read bad(String field, String expected) {
        return new Read.Bad(List.of(new Refusal(field, null, expected)));
    }
}
