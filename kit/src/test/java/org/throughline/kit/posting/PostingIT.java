package org.throughline.kit.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Answer;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestService;

/// The door for systems that speak HTTP.
class PostingIT {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final TestService service = Notes.service();
    private final RecordedNotes notes = service.bean(RecordedNotes.class);
    private final Client system = service.as(Person.system("notes-system"));
    private final String id = UUID.randomUUID().toString();

    @Test
    void one_event_in_structured_mode() {
        var answer = system.send("POST", "/api/events", STRUCTURED, event(id, "a title"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        Await.until("it to be applied", () -> notes.has(id));
    }

    @Test
    void one_event_in_binary_mode_goes_on_as_it_came() {
        assertThat(binary().with("ce-subject", "note%2Fone")
                        .post("/api/events", data("a title"))
                        .status())
                .isEqualTo(202);
        Await.until("it to be applied", () -> notes.has(id));
        try (var tap = RecordTap.on(NoteEvents.RECORDED)) {
            var taken = tap.await(
                    "the record", each -> id.equals(RecordTap.headers(each).get("ce_id")));
            assertThat(RecordTap.text(taken.value())).isEqualTo(data("a title"));
            assertThat(RecordTap.text(taken.key())).isEqualTo("note/one");
            assertThat(RecordTap.headers(taken))
                    .containsEntry("content-type", "application/json")
                    .containsEntry("ce_source", "/trust/notes-system")
                    .containsEntry("ce_type", NoteEvents.RECORDED_TYPE);
        }
    }

    // Seen to fail (time, subject and trace went on) with the event sent on as it came.
    @Test
    void of_what_must_not_be_traced_neither_time_nor_trace_nor_key_goes_on() {
        var answer = system.with("ce-specversion", "1.0")
                .with("ce-id", id)
                .with("ce-source", "/trust/notes-system")
                .with("ce-type", "org.throughline.trust.note.whispered.v1")
                .with("ce-time", "2026-01-05T08:13:07Z")
                .with("ce-subject", "ward-7b")
                .with("ce-traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .post("/api/events", "{}");
        assertThat(answer.status()).isEqualTo(202);
        try (var tap = RecordTap.on(NoteEvents.RECORDED)) {
            var taken = tap.await(
                    "the record", each -> id.equals(RecordTap.headers(each).get("ce_id")));
            assertThat(RecordTap.headers(taken)).doesNotContainKeys("ce_time", "ce_subject", "ce_traceparent");
            assertThat(taken.key()).isNull();
            assertThat(taken.timestamp() % 86_400_000).isZero();
        }
    }

    @Test
    void a_batch() {
        var answer = system.send("POST", "/api/events", BATCH, batch(1_000));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1_000);
        Await.until("all to be applied", () -> notes.count(id) == 1_000);
    }

    @Test
    void a_batch_of_more_than_a_thousand_is_refused() {
        assertThat(expected(system.send("POST", "/api/events", BATCH, batch(1_001))))
                .isEqualTo("The batch has 1001 events; it should have at most 1000");
    }

    /// Seen to fail (the good one arrived) with each event sent once it is checked.
    @Test
    void nothing_of_a_batch_is_sent_where_one_is_wrong_and_every_wrong_field_is_named() {
        var answer = system.send("POST", "/api/events", BATCH, "[" + event(id, "fine") + ", " + event("2", "") + """
            , {"specversion": "1.0", "id": "3"}, 4]\
            """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("/1/data/title", "/2/source", "/2/type", "/3");
        try (var tap = RecordTap.on(NoteEvents.RECORDED)) {
            assertThat(tap.records())
                    .noneMatch(each -> id.equals(RecordTap.headers(each).get("ce_id")));
        }
    }

    @Test
    void a_type_that_is_not_taken_here_is_refused_with_those_that_are() {
        var answer =
                system.send("POST", "/api/events", STRUCTURED, event(id, "a").replace("note.recorded", "note.burnt"));
        assertThat(answer.wrongFields()).containsExactly("/type");
        assertThat(expected(answer)).contains("burnt.v1 is not taken here", NoteEvents.RECORDED_TYPE);
        var own = system.send(
                "POST",
                "/api/events",
                STRUCTURED,
                event(id, "a").replace(NoteEvents.RECORDED_TYPE, NoteEvents.WRITTEN_TYPE));
        assertThat(own.wrongFields()).containsExactly("/type");
    }

    @Test
    void an_event_without_time_is_refused() {
        var answer =
                system.send("POST", "/api/events", STRUCTURED, event(id, "a").replaceAll("\"time\": \"[^\"]*\", ", ""));
        assertThat(expected(answer)).isEqualTo("The event has no time");
    }

    @ParameterizedTest
    @CsvSource({"ce-id", "ce-source", "ce-type"})
    void a_header_that_is_missing_is_named(String header) {
        var answer = binary().with(header, "").post("/api/events", data("a"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(header);
    }

    @Test
    void what_is_no_event_is_told_how_events_look() {
        assertThat(expected(system.post("/api/events", data("a")))).contains(STRUCTURED, BATCH, "ce-specversion");
        assertThat(expected(system.send("POST", "/api/events", BATCH, "{"))).startsWith("The body should be JSON");
        assertThat(expected(system.send("POST", "/api/events", BATCH, "{}"))).contains("JSON array");
    }

    @Test
    void a_system_speaks_for_itself_only() {
        var answer =
                service.as(Person.system("other-system")).send("POST", "/api/events", STRUCTURED, event(id, "a title"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.wrongFields()).containsExactly("/source");
    }

    @Test
    void people_do_not_post_events() {
        assertThat(service.as(Person.leader())
                        .send("POST", "/api/events", STRUCTURED, event(id, "a title"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void one_event_has_at_most_900_kilobytes() {
        var answer = system.send("POST", "/api/events", STRUCTURED, event(id, "x".repeat(900_001)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.wrongFields()).containsExactly("/data");
    }

    /// Sent again, as who got no answer does: the same state.
    @Test
    void the_same_event_again_ends_in_the_same_state() {
        system.send("POST", "/api/events", STRUCTURED, event(id, id));
        system.send("POST", "/api/events", STRUCTURED, event(id, id));
        Await.until("both to be seen", () -> notes.timesSeen(id) >= 2);
        assertThat(notes.count(id)).isEqualTo(1);
    }

    private Client binary() {
        return system.with("ce-specversion", "1.0")
                .with("ce-id", id)
                .with("ce-source", "/trust/notes-system")
                .with("ce-type", NoteEvents.RECORDED_TYPE)
                .with("ce-time", "2026-03-02T08:00:00Z");
    }

    private String batch(int events) {
        return IntStream.range(0, events)
                .mapToObj(number -> event(id + "-" + number, id + number))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String event(String id, String title) {
        return """
            {"specversion": "1.0", "id": "%s", "source": "/trust/notes-system", "type": "%s", \
            "time": "2026-03-02T08:00:00Z", "datacontenttype": "application/json", "data": %s}\
            """.formatted(id, NoteEvents.RECORDED_TYPE, data(title));
    }

    private static String data(String title) {
        return """
            {"note": "one", "title": "%s"}\
            """.formatted(title);
    }

    private static String expected(Answer answer) {
        return answer.json().path("errors").path(0).path("expected").asString();
    }
}
