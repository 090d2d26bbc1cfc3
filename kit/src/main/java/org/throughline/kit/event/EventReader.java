package org.throughline.kit.event;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Kind;
import org.throughline.events.catalogue.Timeless;
import org.throughline.kit.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads Kafka records as events (CloudEvents 1.0, binary and structured mode) and validates them by their schemas.
public final class EventReader {
    private static final Pattern JSON = Pattern.compile("application/([\\w.+-]+\\+)?json(\\s*;.*)?", CASE_INSENSITIVE);
    private static final String GREATEST_SEQUENCE = Long.toString(Long.MAX_VALUE);
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,19}");

    /// Clocks differ; what is further ahead than this would win against all that is told for a long time.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Catalogue catalogue;
    private final Schemas schemas;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, String> schemaTexts = new ConcurrentHashMap<>();

    public EventReader(Catalogue catalogue, Schemas schemas, JsonMapper json, Clock clock) {
        this.catalogue = catalogue;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
    }

    /// What a record turned out to be.
    public sealed interface Read {
        static Read bad(String reason) {
            return new Bad(reason);
        }

        /// A valid event of a known type.
        record Good(Received event) implements Read {}

        /// Not an event, or not a valid one, or of a type that nobody here knows.
        record Bad(List<Refusal> refusals) implements Read {
            Bad(String reason) {
                this(List.of(new Refusal("", null, reason)));
            }

            /// All that is wrong, in one line.
            public String reason() {
                return refusals.stream()
                        .map(refusal -> refusal.field().isEmpty() ? refusal.expected() : "data" + refusal)
                        .collect(Collectors.joining("; "));
            }
        }
    }

    public Read read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        if (kafkaRecord.value() == null) {
            return new Read.Bad("The record has no value; these topics know no tombstones");
        }
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(kafkaRecord).toEvent();
        } catch (RuntimeException notAnEvent) {
            return new Read.Bad("Not a CloudEvent: " + notAnEvent.getMessage());
        }
        var read = read(event, kafkaRecord.topic());
        var again = kafkaRecord.headers().lastHeader(Received.REPUBLISHED);
        return read instanceof Read.Good(Received received) && again != null
                ? new Read.Good(received.republished(new String(again.value(), StandardCharsets.UTF_8)))
                : read;
    }

    /// Reads an event that came on, or is meant for, this topic.
    public Read read(CloudEvent event, String topic) {
        var type = catalogue.named(event.getType()).orElse(null);
        if (type == null) {
            return new Read.Bad("The type " + event.getType() + " is not known here");
        }
        if (!type.topic().equals(topic)) {
            return new Read.Bad("The type " + event.getType() + " belongs on " + type.topic());
        }
        var data = event.getData();
        var flaw = flaw(event, data, type);
        if (flaw != null || data == null) {
            return new Read.Bad(String.valueOf(flaw));
        }
        return read(event, data.toBytes(), type);
    }

    private Read read(CloudEvent event, byte[] data, EventType type) {
        if (data.length > PendingEvent.MOST_BYTES) {
            return new Read.Bad(
                    "The data has " + data.length + " bytes; it should have at most " + PendingEvent.MOST_BYTES);
        }
        try {
            var tree = json.readTree(data);
            var refusals = schemas.check(tree, schema(type));
            if (!refusals.isEmpty()) {
                return new Read.Bad(refusals);
            }
            return new Read.Good(new Received(envelope(event), json.treeToValue(tree, type.payload())));
        } catch (JacksonException notJson) {
            // Without the message, which quotes: what is refused is logged.
            var at = notJson.getLocation();
            return new Read.Bad("The data is not JSON: "
                    + (at == null
                            ? "too deep or too long"
                            : "line " + at.getLineNr() + ", column " + at.getColumnNr()));
        } catch (RuntimeException defect) {
            // Reading is a function of the event alone: whatever it stumbles over, it would stumble over again.
            return new Read.Bad("Could not be read: " + defect.getClass().getSimpleName());
        }
    }

    private String schema(EventType type) {
        return schemaTexts.computeIfAbsent(type.name(), _ -> type.schema());
    }

    private @Nullable String flaw(CloudEvent event, @Nullable CloudEventData data, EventType type) {
        var sequenced = type.topic().startsWith("throughline.") && type.kind() == Kind.STATE;
        var time = event.getTime();
        var contentType = event.getDataContentType();
        var sequence = event.getExtension("sequence");
        if (data == null) {
            return "The event has no data";
        }
        if (contentType != null && !JSON.matcher(contentType).matches()) {
            return "The data is " + contentType + "; it should be application/json";
        }
        if (time == null && !Timeless.class.isAssignableFrom(type.payload())) {
            return "The event has no time";
        }
        if (time != null && time.toInstant().isAfter(clock.instant().plus(AHEAD))) {
            return "The event's time, " + time + ", is in the future";
        }
        if (event.getSubject() == null && sequenced) {
            return "The event has no subject";
        }
        if (sequence == null) {
            return sequenced ? "The event has no sequence" : null;
        }
        return isSequence(sequence.toString()) ? null : "The sequence is not a number of up to 19 digits: " + sequence;
    }

    private static boolean isSequence(String text) {
        return SEQUENCE.matcher(text).matches() && (text.length() < 19 || text.compareTo(GREATEST_SEQUENCE) <= 0);
    }

    private static Envelope envelope(CloudEvent event) {
        var sequence = event.getExtension("sequence");
        var time = event.getTime();
        return new Envelope(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                event.getSubject() == null ? "" : event.getSubject(),
                time == null ? Instant.EPOCH : time.toInstant(),
                sequence == null ? Envelope.UNSEQUENCED : Long.parseLong(sequence.toString()),
                text(event, "correlationid"),
                text(event, "causationid"),
                text(event, "traceparent"));
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        var value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
