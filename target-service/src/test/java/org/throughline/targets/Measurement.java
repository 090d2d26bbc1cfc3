package org.throughline.targets;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.throughline.events.Throughline;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A measurement event as another system sends it to `trust.measurements`.
public final class Measurement {
    private static final JsonMapper JSON = new JsonMapper();
    private final ObjectNode data = JSON.createObjectNode();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private Measurement(String type, String target, String period) {
        data.put("target", target);
        data.put("period", period);
        data.put("organisation", TestService.ORGANISATION);
        attributes.put("specversion", "1.0");
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/bi-system");
        attributes.put("type", "org.throughline.trust.measurement." + type + ".v1");
        attributes.put("time", "2025-01-01T00:00:00Z");
    }

    public static Measurement recorded(String target, String period, double value) {
        var measurement = new Measurement("recorded", target, period);
        measurement.data.put("value", value);
        return measurement;
    }

    public static Measurement withdrawn(String target, String period) {
        return new Measurement("withdrawn", target, period);
    }

    public Measurement of(String balancingMeasure) {
        data.put("measure", balancingMeasure);
        return this;
    }

    public Measurement by(String organisation) {
        data.put("organisation", organisation);
        return this;
    }

    public Measurement at(String time) {
        return attribute("time", time);
    }

    public Measurement id(String id) {
        return attribute("id", id);
    }

    public Measurement attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public Measurement without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    public Measurement valued(String text) {
        data.put("value", text);
        return this;
    }

    /// In CloudEvents' binary mode: attributes as headers, a plain content type.
    public Measurement send() {
        TestKafka.send(toSend());
        return this;
    }

    /// What [#send] sends.
    public ProducerRecord<byte[], byte[]> toSend() {
        var sent = kafkaRecord(JSON.writeValueAsBytes(data));
        attributes.forEach((name, value) -> header(sent, "ce_" + name, value));
        header(sent, "content-type", "application/json");
        return sent;
    }

    /// In structured mode: all of it is the body.
    public Measurement sendStructured() {
        var envelope = JSON.createObjectNode();
        attributes.forEach(envelope::put);
        envelope.put("datacontenttype", "application/json");
        envelope.set("data", data);
        var sent = kafkaRecord(JSON.writeValueAsBytes(envelope));
        header(sent, "content-type", "application/cloudevents+json; charset=UTF-8");
        TestKafka.send(sent);
        return this;
    }

    // One partition, so that what is sent after is handled after.
    private static ProducerRecord<byte[], byte[]> kafkaRecord(byte[] value) {
        return new ProducerRecord<>(Throughline.MEASUREMENTS, 0, null, null, value);
    }

    private static void header(ProducerRecord<byte[], byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
