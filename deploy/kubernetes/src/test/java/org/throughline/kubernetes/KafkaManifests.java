package org.throughline.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Topic;

/// The topics and users that the code asks for, as Strimzi's objects.
final class KafkaManifests {
    private static final Path FOLDER = Path.of("components", "kafka");

    /// Which of the trust's systems publishes what: the only knowledge here that is in no code.
    static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of(
            "bi-system", Throughline.MEASUREMENTS,
            "workforce-system", Throughline.WORKFORCE,
            "survey-system", Throughline.SURVEYS));

    private KafkaManifests() {}

    /// What each user may: `<resource> <name> <operation>`.
    static Map<String, Set<String>> rights() {
        var rights = new TreeMap<String, Set<String>>();
        for (var service : ServiceCode.all()) {
            var own = rights.computeIfAbsent(service.name(), _ -> new TreeSet<>());
            own.add("group " + service.name() + " Read");
            for (var topic : service.consumes().keySet()) {
                allow(own, topic, "Read");
                allow(own, Throughline.deadLetters(topic), "Read", "Write");
            }
            service.publishes().forEach(topic -> allow(own, topic, "Write"));
        }
        SYSTEMS.forEach((system, topic) -> allow(rights.computeIfAbsent(system, _ -> new TreeSet<>()), topic, "Write"));
        return rights;
    }

    private static void allow(Set<String> rights, String topic, String... operations) {
        rights.add("topic " + topic + " Describe");
        Arrays.stream(operations).forEach(operation -> rights.add("topic " + topic + " " + operation));
    }

    static void write() {
        try {
            Files.writeString(FOLDER.resolve("users.yaml"), users());
            Files.writeString(FOLDER.resolve("topics.yaml"), topics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String users() {
        var text = new StringBuilder("""
                # Who may do what on the broker, written from the code by KafkaTest. A service reads what its bindings name, writes what
                # it publishes, and keeps the dead letters of what it reads. Each of the trust's systems that publish has one topic; what
                # identifies it is its certificate, which Strimzi keeps in a Secret of the user's name.
                """);
        rights().forEach((user, rights) -> {
            text.append("""
                    ---
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaUser
                    metadata:
                      name: %s
                      labels:
                        strimzi.io/cluster: throughline
                    spec:
                      authentication:
                        type: tls
                      authorization:
                        type: simple
                        acls:
                    """.formatted(user));
            var operations = new TreeMap<String, Set<String>>();
            for (var right : rights) {
                int last = right.lastIndexOf(' ');
                operations
                        .computeIfAbsent(right.substring(0, last), _ -> new TreeSet<>())
                        .add(right.substring(last + 1));
            }
            operations.forEach((resource, allowed) -> text.append("""
                          - resource:
                              type: %s
                              name: %s
                              patternType: %s
                            operations: [%s]
                    """.formatted(
                            resource.substring(0, resource.indexOf(' ')),
                            resource.substring(resource.indexOf(' ') + 1),
                            pattern(resource.substring(0, resource.indexOf(' '))),
                            String.join(", ", allowed))));
        });
        return text.toString();
    }

    // Each generation of what is derived is read in a group of its own: the service's name and a number.
    static String pattern(String resource) {
        return resource.equals("group") ? "prefix" : "literal";
    }

    private static String topics() {
        return Throughline.topics().stream()
                .map(KafkaManifests::topic)
                .collect(Collectors.joining(
                        "", "# The topics of the events module, written from the code by KafkaTest.\n", ""));
    }

    private static String topic(Topic topic) {
        return """
                ---
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: throughline
                  annotations:
                    throughline.org/reason: >-
                      %s
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                    cleanup.policy: delete
                    min.insync.replicas: 2
                    retention.ms: %d
                    max.message.bytes: %d
                """.formatted(
                topic.name(), topic.why(), topic.partitions(), topic.retention().toMillis(), topic.maxMessageBytes());
    }
}
