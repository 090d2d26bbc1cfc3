package org.throughline.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads Kafka records as events (CloudEvents 1.0, binary and structured mode) and validates them by their schemas.
public final class EventReader {
    private final Catalogue catalogue;
    private final Schemas schemas;
    private final JsonMapper json;

    public EventReader(Catalogue catalogue, Schemas schemas, JsonMapper json) {
        this.catalogue = catalogue;
        this.schemas = schemas;
        this.json = json;
    }

    /// What a record turned out to be.
    public sealed interface Read {
        /// A valid event of a known type.
        record Good(Received event) implements Read {}

        /// Not an event, or not a valid one, or of a type that nobody here knows.
        record Bad(String reason) implements Read {}
    }

    public Read read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        if (kafkaRecord.value() == null) {
            return new Read.Bad("The record has no value; these topics know no tombstones");
        }
        try {
            return read(KafkaMessageFactory.createReader(kafkaRecord).toEvent());
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException notAnEvent) {
            return new Read.Bad("Not a CloudEvent: " + notAnEvent.getMessage());
        }
    }

    private Read read(CloudEvent event) {
        var type = catalogue.named(event.getType()).orElse(null);
        if (type == null) {
            return new Read.Bad("The type " + event.getType() + " is not known here");
        }
        var data = event.getData();
        var lacking = lacking(event, data, type.topic().startsWith("throughline.") && type.kind() == Kind.STATE);
        if (lacking != null || data == null) {
            return new Read.Bad("The event has no " + lacking);
        }
        try {
            var tree = json.readTree(data.toBytes());
            var refusals = schemas.check(tree, type.schema());
            if (!refusals.isEmpty()) {
                return new Read.Bad(refusals.stream().map(r -> "data" + r).collect(Collectors.joining("; ")));
            }
            return new Read.Good(new Received(envelope(event), json.treeToValue(tree, type.payload())));
        } catch (JacksonException notJson) {
            return new Read.Bad("The data is not JSON: " + notJson.getOriginalMessage());
        } catch (NumberFormatException notANumber) {
            return new Read.Bad("The sequence is not a number: " + event.getExtension("sequence"));
        }
    }

    private static @Nullable String lacking(CloudEvent event, @Nullable CloudEventData data, boolean sequenced) {
        if (data == null) {
            return "data";
        }
        if (event.getTime() == null) {
            return "time";
        }
        if (event.getSubject() == null && sequenced) {
            return "subject";
        }
        return sequenced && event.getExtension("sequence") == null ? "sequence" : null;
    }

    private static Envelope envelope(CloudEvent event) {
        var sequence = event.getExtension("sequence");
        var time = event.getTime();
        return new Envelope(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                event.getSubject() == null ? "" : event.getSubject(),
                (time == null ? OffsetDateTime.MIN : time).toInstant(),
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
