package org.throughline.networks;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.events.Throughline;
import org.throughline.kit.event.Schemas;
import org.throughline.testing.Await;
import org.throughline.testing.RecordTap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event as it is on the topic, valid by its schema.
public record Published(String type, String id, long sequence, Map<String, String> headers, JsonNode data) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schemas SCHEMAS = new Schemas();
    private static final RecordTap TAP = RecordTap.on(Throughline.NETWORKS);

    /// All events of a subject until now, in their order.
    public static List<Published> of(String subject) {
        return TAP.records().stream()
                .filter(each -> RecordTap.text(each.key()).equals(subject))
                .map(Published::read)
                .toList();
    }

    /// Waits until a subject has so many events.
    public static List<Published> await(String subject, int count) {
        Await.until(count + " events of " + subject, () -> of(subject).size() >= count);
        return of(subject);
    }

    /// All events that are on the topic.
    public static List<Published> all() {
        return TAP.records().stream().map(Published::read).toList();
    }

    /// The last part but one of the type, such as `joined`, with its noun.
    public String what() {
        return type.replace("org.throughline.", "").replace(".v1", "");
    }

    private static Published read(ConsumerRecord<byte[], byte[]> taken) {
        var headers = RecordTap.headers(taken);
        var type = headers.getOrDefault("ce_type", "none");
        var data = JSON.readTree(taken.value());
        var refusals = SCHEMAS.check(
                data, Throughline.catalogue().named(type).orElseThrow().schema());
        if (!refusals.isEmpty()) {
            throw new AssertionError(type + " is not valid by its schema: " + refusals);
        }
        return new Published(
                type,
                headers.getOrDefault("ce_id", "none"),
                Long.parseLong(headers.getOrDefault("ce_sequence", "-1")),
                headers,
                data);
    }
}
