package org.throughline.events.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Kind;
import org.throughline.events.catalogue.Topic;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The AsyncAPI 3 document, written from the catalogue.
final class AsyncApi {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String INBOUND = "trust.";

    private AsyncApi() {}

    static String document() {
        var types = Throughline.catalogue().all().stream()
                .collect(Collectors.groupingBy(EventType::topic, TreeMap::new, Collectors.toList()));
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new TreeMap<String, Object>();
        for (var topic : Throughline.topics()) {
            var carried = types.get(topic.name());
            if (carried != null) {
                channels.put(topic.name(), channel(topic, carried));
                operations.put(topic.name(), operation(topic, carried));
                carried.forEach(type -> messages.put(type.name(), message(type)));
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", ordered("messages", messages, "messageTraits", Map.of("cloudEvent", cloudEvent())));
        return JSON.writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> info() {
        return ordered(
                "title", "Throughline",
                "version", "1",
                "description",
                        "CloudEvents 1.0 over Kafka: binary mode out, binary and structured mode in. The Kafka key is the"
                                + " subject. State events carry the whole state, of which the greatest sequence wins; fact"
                                + " events happened once and are told apart by source and id. Delivery is at least once and in"
                                + " any order across keys. Unknown fields are to be ignored; what breaks readers becomes a new"
                                + " major version of its type.");
    }

    private static Map<String, Object> channel(Topic topic, List<EventType> carried) {
        var messages = new LinkedHashMap<String, Object>();
        carried.forEach(type -> messages.put(type.name(), reference("#/components/messages/" + type.name())));
        return ordered(
                "address", topic.name(),
                "description", topic.why(),
                "messages", messages,
                "bindings",
                        Map.of(
                                "kafka",
                                ordered(
                                        "topic", topic.name(),
                                        "partitions", topic.partitions(),
                                        "topicConfiguration",
                                                ordered(
                                                        "cleanup.policy", List.of("delete"),
                                                        "retention.ms",
                                                                topic.retention()
                                                                        .toMillis(),
                                                        "max.message.bytes", topic.maxMessageBytes()),
                                        "bindingVersion", "0.5.0")));
    }

    private static Map<String, Object> operation(Topic topic, List<EventType> carried) {
        var channel = "#/channels/" + topic.name();
        return ordered(
                "action", topic.name().startsWith(INBOUND) ? "receive" : "send",
                "channel", reference(channel),
                "messages",
                        carried.stream()
                                .map(type -> reference(channel + "/messages/" + type.name()))
                                .toList());
    }

    private static Map<String, Object> message(EventType type) {
        return ordered(
                "name", type.name(),
                "summary", type.kind() == Kind.STATE ? "State: the greatest sequence wins" : "Fact: happened once",
                "contentType", "application/json",
                "traits", List.of(reference("#/components/messageTraits/cloudEvent")),
                "payload",
                        ordered(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                reference(type.name() + ".json")),
                "examples", List.of(Map.of("payload", JSON.readTree(type.sample()))));
    }

    private static Map<String, Object> cloudEvent() {
        var properties = new LinkedHashMap<String, Object>();
        List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_partitionkey",
                        "ce_sequence",
                        "ce_correlationid",
                        "ce_causationid",
                        "ce_traceparent",
                        "content-type")
                .forEach(header -> properties.put(header, Map.of("type", "string")));
        return Map.of(
                "headers",
                ordered(
                        "type",
                        "object",
                        "required",
                        List.of("ce_specversion", "ce_id", "ce_source", "ce_type"),
                        "properties",
                        properties));
    }

    private static Map<String, Object> reference(String to) {
        return Map.of("$ref", to);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var ordered = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
