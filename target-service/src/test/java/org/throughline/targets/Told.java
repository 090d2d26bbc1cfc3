package org.throughline.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.events.Throughline;
import org.throughline.kit.event.Schemas;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was told on `throughline.targets`, as other systems see it. Each event is held against its schema when it is
/// looked at, so that every test here is a test of the wire as well.
public final class Told {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schemas SCHEMAS = new Schemas();
    private static final Map<String, RecordTap> TAPS = new HashMap<>();

    private Told() {}

    /// One event.
    public record Word(String type, Map<String, String> headers, JsonNode data, ConsumerRecord<byte[], byte[]> taken) {
        public String header(String name) {
            return headers.getOrDefault("ce_" + name, "");
        }

        public String id() {
            return header("id");
        }

        public long sequence() {
            return Long.parseLong(header("sequence"));
        }

        public List<String> differences() {
            return data.path("differences")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    /// All that was told about a subject until now, in its order.
    public static List<Word> about(String subject) {
        return on(Throughline.TARGETS).records().stream()
                .filter(taken -> RecordTap.text(taken.key()).equals(subject))
                .map(Told::word)
                .toList();
    }

    /// What was told about it by this type's name, without prefix and version.
    public static List<Word> about(String subject, String type) {
        return about(subject).stream().filter(word -> word.type().equals(type)).toList();
    }

    /// Waits until so many events were told about a subject, and gives them.
    public static List<Word> about(String subject, int count) {
        return Await.untilPresent(
                count + " events about " + subject,
                () -> Optional.of(about(subject)).filter(words -> words.size() >= count));
    }

    /// The last of a type, once `count` of it are there.
    public static Word last(String subject, String type, int count) {
        return Await.untilPresent(
                count + " " + type + " about " + subject,
                () -> Optional.of(about(subject, type))
                        .filter(words -> words.size() >= count)
                        .map(List::getLast));
    }

    /// Types in their order, once nothing that was written before can still be on its way: events leave a service in
    /// the order in which they were stored, so one of a target that is published now comes after them.
    public static List<String> typesAtRest(TestService service, String subject) {
        rest(service);
        return about(subject).stream().map(Word::type).toList();
    }

    public static void rest(TestService service) {
        var marker = "marker-" + UUID.randomUUID();
        service.as(Person.leader()).put("/api/targets/" + marker, aTarget().json());
        about("target/" + marker, 1);
        about("measure/" + marker + ".main");
    }

    public static synchronized RecordTap on(String topic) {
        return TAPS.computeIfAbsent(topic, RecordTap::on);
    }

    private static Word word(ConsumerRecord<byte[], byte[]> taken) {
        var headers = RecordTap.headers(taken);
        var name = headers.getOrDefault("ce_type", "");
        var data = JSON.readTree(taken.value());
        var type = Throughline.catalogue().named(name).orElseThrow(() -> new AssertionError("unknown type " + name));
        assertThat(SCHEMAS.check(data, type.schema()))
                .as(name + " by its schema")
                .isEmpty();
        return new Word(name.replaceAll("^org\\.throughline\\.|\\.v1$", ""), headers, data, taken);
    }
}
