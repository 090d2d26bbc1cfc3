package org.throughline.kit.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// Both doors, tried with somebody else's clients: the CloudEvents SDK's own bindings, and Kafka's console producer.
class ForeignClientsIT {
    private final TestService service = Notes.service();
    private final RecordedNotes notes = service.bean(RecordedNotes.class);
    private final CloudEvent event = CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("/trust/notes-system"))
            .withType(NoteEvents.RECORDED_TYPE)
            .withTime(OffsetDateTime.parse("2026-03-02T08:00:00Z"))
            .withDataContentType("application/json")
            .withData("{\"note\": \"one\", \"title\": \"by the SDK\"}".getBytes(UTF_8))
            .build();

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"BINARY", "STRUCTURED"})
    void an_event_by_the_kafka_binding(Encoding encoding) {
        var serializer = new CloudEventSerializer();
        serializer.configure(
                Map.of(
                        CloudEventSerializer.ENCODING_CONFIG,
                        encoding,
                        CloudEventSerializer.EVENT_FORMAT_CONFIG,
                        JsonFormat.CONTENT_TYPE),
                false);
        try (var producer = new KafkaProducer<String, CloudEvent>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new StringSerializer(), serializer)) {
            assertThat(producer.send(new ProducerRecord<>(NoteEvents.RECORDED, "any key", event)))
                    .succeedsWithin(Duration.ofSeconds(30));
        }
        Await.until("it to be applied", () -> notes.has(event.getId()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"BINARY", "STRUCTURED"})
    void an_event_by_the_http_binding(Encoding encoding) throws IOException {
        var request = (HttpURLConnection) URI.create("http://localhost:" + service.port() + "/api/events")
                .toURL()
                .openConnection();
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setRequestProperty("Authorization", "Bearer " + TestIssuer.token(Person.system("notes-system")));
        var writer = HttpMessageFactory.createWriter(request::setRequestProperty, body -> send(request, body));
        if (encoding == Encoding.BINARY) {
            writer.writeBinary(event);
        } else {
            writer.writeStructured(event, JsonFormat.CONTENT_TYPE);
        }
        assertThat(request.getResponseCode()).isEqualTo(202);
        Await.until("it to be applied", () -> notes.has(event.getId()));
    }

    @Test
    void an_event_typed_into_kafkas_console_producer() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var producer = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ConsoleProducer",
                        "--bootstrap-server",
                        TestKafka.bootstrapServers(),
                        "--topic",
                        NoteEvents.RECORDED,
                        "--property",
                        "parse.headers=true")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try (var typed = producer.outputWriter(UTF_8)) {
            typed.write("content-type:application/cloudevents+json\t"
                    + new String(new JsonFormat().serialize(event), UTF_8) + "\n");
        }
        assertThat(producer.waitFor()).isZero();
        Await.until("it to be applied", () -> notes.has(event.getId()));
    }

    private static void send(HttpURLConnection request, byte[] body) {
        try (var stream = request.getOutputStream()) {
            stream.write(body);
        } catch (IOException unsent) {
            throw new UncheckedIOException(unsent);
        }
    }
}
