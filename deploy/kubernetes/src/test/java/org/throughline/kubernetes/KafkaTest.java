package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The broker's topics and who may do what there, against what the code uses.
class KafkaTest {
    private static final Set<String> OF_OTHERS = Set.of("keda");

    static Stream<Manifests> overlays() {
        return Manifests.all();
    }

    /// Seen to fail with a topic's retention changed in the code, and with a topic left out here.
    @ParameterizedTest
    @MethodSource("overlays")
    void the_topics_are_those_of_the_code_and_so_are_their_settings_and_reasons(Manifests overlay) {
        assertThat(overlay.of(Kind.KAFKA_TOPIC).stream().map(KafkaTest::told))
                .containsExactlyInAnyOrderElementsOf(
                        Throughline.topics().stream().map(KafkaTest::told).toList());
    }

    private static String told(Topic topic) {
        return "%s: %d partitions, %d ms, %d bytes: %s"
                .formatted(
                        topic.name(),
                        topic.partitions(),
                        topic.retention().toMillis(),
                        topic.maxMessageBytes(),
                        topic.why());
    }

    private static String told(JsonNode topic) {
        var spec = topic.path("spec");
        assertThat(spec.at("/config/cleanup.policy").asString()).isEqualTo("delete");
        return "%s: %d partitions, %d ms, %d bytes: %s"
                .formatted(
                        Manifests.name(topic),
                        spec.path("partitions").asInt(),
                        spec.at("/config/retention.ms").asLong(),
                        spec.at("/config/max.message.bytes").asInt(),
                        topic.at("/metadata/annotations/throughline.org~1reason")
                                .asString());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void what_was_acknowledged_survives_the_loss_of_a_node_and_needs_no_more_nodes_than_there_are(Manifests overlay) {
        int nodes = overlay.named(Kind.KAFKA_NODE_POOL, "nodes")
                .at("/spec/replicas")
                .asInt();
        for (var topic : overlay.of(Kind.KAFKA_TOPIC)) {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(nodes);
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(nodes == 1 ? 1 : nodes - 1);
        }
        var broker = overlay.named(Kind.KAFKA, "throughline").at("/spec/kafka/config");
        assertThat(broker.path("auto.create.topics.enable").asBoolean(true)).isFalse();
        int largest = Throughline.topics().stream()
                .mapToInt(Topic::maxMessageBytes)
                .max()
                .orElseThrow();
        assertThat(broker.path("message.max.bytes").asInt()).isGreaterThanOrEqualTo(largest);
        assertThat(broker.path("replica.fetch.max.bytes").asInt()).isGreaterThanOrEqualTo(largest);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void each_service_may_do_what_its_code_does_and_nothing_else(Manifests overlay) {
        assertThat(granted(overlay))
                .as("the code has changed what it uses: write it with -Dmanifests=write and look at the difference")
                .containsExactlyInAnyOrderEntriesOf(KafkaManifests.rights());
    }

    @BeforeAll
    static void write() {
        if ("write".equals(System.getProperty("manifests"))) {
            KafkaManifests.write();
        }
    }

    /// Seen to fail with a binding more in a service's settings, and with an event that another service makes.
    @Test
    void the_code_was_really_read() {
        assertThat(ServiceCode.all())
                .allSatisfy(service -> assertThat(service.consumes()).isNotEmpty());
        assertThat(ServiceCode.all())
                .filteredOn(service -> !service.name().equals("engagement-service"))
                .allSatisfy(service -> assertThat(service.publishes())
                        .contains("throughline." + service.name().replace("-service", "s")));
    }

    @Test
    void a_right_too_many_is_found() {
        var generous = Manifests.of("production")
                .with(
                        Kind.KAFKA_USER,
                        "target-service",
                        user -> ((ObjectNode) user.at("/spec/authorization/acls/0"))
                                .putArray("operations")
                                .add("All"));
        assertThat(granted(generous).get("target-service"))
                .contains("group target-service All")
                .isNotEqualTo(granted(Manifests.of("production")).get("target-service"));
    }

    private static Map<String, Set<String>> granted(Manifests overlay) {
        var granted = new TreeMap<String, Set<String>>();
        for (var user : overlay.of(Kind.KAFKA_USER)) {
            if (OF_OTHERS.contains(Manifests.name(user))) {
                continue;
            }
            var rights = granted.computeIfAbsent(Manifests.name(user), _ -> new TreeSet<>());
            for (var acl : user.at("/spec/authorization/acls")) {
                var resource = acl.path("resource");
                assertThat(resource.path("patternType").asString())
                        .isEqualTo(KafkaManifests.pattern(resource.path("type").asString()));
                acl.path("operations")
                        .forEach(operation -> rights.add(resource.path("type").asString() + " "
                                + resource.path("name").asString() + " " + operation.asString()));
            }
        }
        return granted;
    }

    /// Inbound topics are the only ones that outsiders write to, one each: who was let in may not speak for another.
    @Test
    void every_inbound_topic_has_one_system_that_publishes_there() {
        assertThat(Throughline.topics())
                .extracting(Topic::name)
                .filteredOn(name -> name.startsWith("trust.") && !name.endsWith(".dlq"))
                .containsExactlyInAnyOrderElementsOf(KafkaManifests.SYSTEMS.values());
    }
}
