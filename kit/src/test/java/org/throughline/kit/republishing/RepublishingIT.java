package org.throughline.kit.republishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestService;

/// Publishing once more what was told.
class RepublishingIT {
    private final TestService service = Notes.service();
    private final Client staff = service.as(Person.staff());
    private final Client ops = service.as(Person.ops());
    private final String note = "note-" + UUID.randomUUID().toString().substring(0, 8);

    /// Seen to fail (the older one comes too) where every event that is kept is sent.
    @Test
    void the_newest_state_of_each_is_told_again_with_the_id_and_sequence_that_it_had() {
        write("first words");
        write("last words");
        try (var tap = RecordTap.on(NoteEvents.NOTES)) {
            Await.until("both to be published", () -> of(tap).size() == 2);
            var newest = of(tap).getLast();
            republish();
            Await.until("it to come again", () -> of(tap).size() == 3);
            var again = of(tap).getLast();
            var headers = RecordTap.headers(again);
            assertThat(headers.remove("throughline-republished")).isNotNull();
            assertThat(headers).isEqualTo(RecordTap.headers(newest));
            assertThat(again.value()).isEqualTo(newest.value());
        }
    }

    @Test
    void that_something_is_gone_is_told_again_too() {
        write("words");
        staff.delete("/api/notes/" + note);
        try (var tap = RecordTap.on(NoteEvents.NOTES)) {
            Await.until("both to be published", () -> of(tap).size() == 2);
            republish();
            Await.until("it to come again", () -> of(tap).size() == 3);
            assertThat(RecordTap.headers(of(tap).getLast()))
                    .containsEntry("ce_type", "org.throughline.note.torn-up.v1");
        }
    }

    @Test
    void it_is_for_ops_and_one_that_nobody_started_is_not_there() {
        assertThat(staff.post("/api/republications", "").status()).isEqualTo(403);
        assertThat(ops.get("/api/republications/unknown").status()).isEqualTo(404);
    }

    private void write(String title) {
        assertThat(staff.put("/api/notes/" + note, """
                        {"title": "%s", "words": []}\
                        """.formatted(title)).status())
                .isIn(200, 201);
    }

    private void republish() {
        var answer = ops.post("/api/republications", "");
        assertThat(answer.status()).isEqualTo(202);
        var address = answer.header("Location").orElseThrow();
        Await.until(
                "it to be done",
                () -> ops.get(address).json().path("progress").asString().equals("done"));
        var done = ops.get(address).json();
        assertThat(done.path("documents").asLong()).isEqualTo(done.path("of").asLong());
        assertThat(done.path("events").asLong()).isPositive();
    }

    private List<ConsumerRecord<byte[], byte[]>> of(RecordTap tap) {
        return tap.records().stream()
                .filter(each -> ("note/" + note).equals(RecordTap.text(each.key())))
                .toList();
    }
}
