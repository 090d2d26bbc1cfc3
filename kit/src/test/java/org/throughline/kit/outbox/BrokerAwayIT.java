package org.throughline.kit.outbox;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.EmbeddedBroker;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.NoteService;
import org.throughline.kit.notes.Notes;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestService;

/// Hole 5: the broker is away. One story, since stopping a broker takes its time.
class BrokerAwayIT {
    @Test
    void writes_are_bounded_reads_go_on_and_it_heals_by_itself(@TempDir Path folder) {
        var broker = EmbeddedBroker.start(folder, 0);
        var address = broker.bootstrapServers();
        var port = broker.port();
        Notes.createTopics(address);
        try (var service = TestService.start(
                NoteService.class,
                "spring.kafka.bootstrap-servers=" + address,
                "throughline.relay.delivery-timeout=1s",
                "throughline.relay.sweep-interval=100ms",
                "throughline.relay.max-pending=3")) {
            var client = service.as(Person.leader());
            assertThat(client.put("/api/notes/one", title(0)).status()).isEqualTo(201);
            Await.until("the first event to be sent", () -> nothingWaits(service));
            broker.close();

            for (int number = 1; number <= 3; number++) {
                assertThat(client.put("/api/notes/one", title(number)).status()).isEqualTo(200);
            }
            var refused = client.put("/api/notes/one", title(4));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).hasValue("5");
            assertThat(refused.json().path("detail").asString())
                    .isEqualTo("Too many events wait for the message broker");
            assertThat(client.put("/api/notes/two", title(1)).status()).isEqualTo(201);

            var posted = service.as(Person.system("notes-system"))
                    .send("POST", "/api/events", "application/cloudevents+json", """
                        {"specversion": "1.0", "id": "1", "source": "/trust/notes-system",
                         "type": "org.throughline.trust.note.recorded.v1", "time": "2026-03-02T08:00:00Z",
                         "data": {"note": "one", "title": "posted"}}\
                        """);
            assertThat(posted.status()).isEqualTo(503);
            assertThat(posted.header("Retry-After")).hasValue("5");

            var read = client.get("/api/notes/one");
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.json().path("title").asString()).isEqualTo("title 3");
            assertThat(service.client().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            assertThat(service.client().get("/actuator/health/liveness").status())
                    .isEqualTo(200);

            broker = EmbeddedBroker.start(folder, port);
            Await.until(
                    "writes to be taken again",
                    () -> client.put("/api/notes/one", title(4)).status() == 200);
            try (var tap = RecordTap.at(address, NoteEvents.NOTES)) {
                // Each of them, in whatever order: an event that was left to the sweep may come after later ones.
                Await.until(
                        "all five events",
                        () -> tap.records().stream()
                                        .filter(taken ->
                                                RecordTap.text(taken.key()).equals("note/one"))
                                        .map(taken -> RecordTap.headers(taken).get("ce_sequence"))
                                        .distinct()
                                        .count()
                                == 5);
            }
        } finally {
            broker.close();
        }
    }

    private static boolean nothingWaits(TestService service) {
        return service.bean(MongoDatabase.class).getCollection("notes").countDocuments(exists("pendingSince")) == 0;
    }

    private static String title(int number) {
        return "{\"title\": \"title %d\"}".formatted(number);
    }
}
