package org.throughline.networks.targets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.throughline.events.Throughline;
import org.throughline.networks.Trust;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.testing.Await;
import org.throughline.testing.TestKafka;

/// The target-service as this service hears of it.
public final class Targets {
    private Targets() {}

    /// A target that this service knows, with these drivers.
    public static String aTarget(String... drivers) {
        var id = Trust.anId("target");
        send(told("published", id, 1, "Four hours", drivers));
        awaitKnown(id);
        return id;
    }

    public static void revised(String id, long sequence, String title, String... drivers) {
        send(told("revised", id, sequence, title, drivers));
    }

    public static void retired(String id, long sequence) {
        send(told("retired", id, sequence, "Four hours"));
    }

    // The topic is there once the service is: whichever test comes first starts it.
    private static void send(ProducerRecord<byte[], byte[]> told) {
        Trust.service();
        TestKafka.send(told);
    }

    public static ProducerRecord<byte[], byte[]> told(
            String what, String id, long sequence, String title, String... drivers) {
        var boxes = List.of(drivers).stream()
                .map(each -> "{\"id\": \"" + each + "\", \"title\": \"The driver " + each + "\"}")
                .toList();
        var target = """
                {"id": "%s", "title": "%s", "setBy": "NHS England", "statement": "s", "whyItMatters": "w",
                 "measure": {"name": "m", "unit": "%%", "improvement": "increase", "frequency": "month"},
                 "thresholds": [], "drivers": %s, "balancingMeasures": [], "externalIds": [], "version": %d}""".formatted(id, title, boxes, sequence);
        var data = switch (what) {
            case "revised" -> "{\"target\": " + target + ", \"differences\": []}";
            case "retired" -> "{\"target\": " + target + ", \"reason\": \"another one came\", \"on\": \"2026-03-01\"}";
            default -> "{\"target\": " + target + "}";
        };
        return event("org.throughline.target." + what + ".v1", "target/" + id, sequence, data);
    }

    public static ProducerRecord<byte[], byte[]> event(String type, String subject, long sequence, String data) {
        var sent = new ProducerRecord<>(
                Throughline.TARGETS, subject.getBytes(StandardCharsets.UTF_8), data.getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", UUID.randomUUID().toString());
        header(sent, "ce_source", "/throughline/target-service");
        header(sent, "ce_type", type);
        header(sent, "ce_subject", subject);
        header(sent, "ce_time", "2026-03-01T09:30:00Z");
        header(sent, "ce_sequence", "%019d".formatted(sequence));
        header(sent, "content-type", "application/json");
        return sent;
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// The target as the service knows it.
    public static KnownTarget awaitKnown(String id) {
        return Await.untilPresent(id + " is known", () -> java.util.Optional.ofNullable(known(id)));
    }

    public static @org.jspecify.annotations.Nullable KnownTarget known(String id) {
        return Trust.service().bean(KnownTargets.class).find(List.of(id)).get(id);
    }
}
