package org.throughline.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kit.notes.ARecord;
import org.throughline.kit.notes.MovableClock;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.NoteRecorded;
import tools.jackson.databind.json.JsonMapper;

class EventReaderTest {
    private final Clock clock = new MovableClock();
    private final EventReader reader = new EventReader(NoteEvents.catalogue(), new Schemas(), new JsonMapper(), clock);

    @Test
    void binary_mode_is_read() {
        var event = good(ARecord.of("a title"));
        assertThat(event.as(NoteRecorded.class))
                .hasValueSatisfying(note -> assertThat(note.title()).isEqualTo("a title"));
        assertThat(event.envelope().type()).isEqualTo(NoteEvents.RECORDED_TYPE);
        assertThat(event.envelope().sequence()).isEqualTo(Envelope.UNSEQUENCED);
        assertThat(event.envelope().time()).isEqualTo("2026-03-02T08:00:00Z");
    }

    @Test
    void structured_mode_is_read() {
        assertThat(good(ARecord.structured("a title")).payload())
                .isEqualTo(good(ARecord.of("a title")).payload());
    }

    @Test
    void structured_mode_with_the_data_in_base64_is_read() {
        var data = Base64.getEncoder().encodeToString("""
            {"note": "one", "title": "a title"}\
            """.getBytes(StandardCharsets.UTF_8));
        var event = ARecord.structured("").value("""
            {"specversion": "1.0", "id": "1", "source": "/trust/notes", "type": "%s",
             "time": "2026-03-02T08:00:00Z", "data_base64": "%s"}\
            """.formatted(NoteEvents.RECORDED_TYPE, data));
        assertThat(good(event).payload()).isEqualTo(good(ARecord.of("a title")).payload());
    }

    @Test
    void a_state_event_carries_its_sequence() {
        assertThat(good(ARecord.state(42)).envelope().sequence()).isEqualTo(42);
    }

    @Test
    void a_record_without_a_key_is_read() {
        assertThat(good(ARecord.of("a title").withoutKey()).payload()).isInstanceOf(NoteRecorded.class);
    }

    @Test
    void fields_that_are_not_known_are_ignored() {
        assertThat(good(ARecord.of("").value("""
            {"note": "one", "title": "a title", "colour": "blue"}\
            """)).payload())
                .isEqualTo(good(ARecord.of("a title")).payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "APPLICATION/JSON", "application/vnd.trust+json"})
    void any_kind_of_json_is_read(String contentType) {
        assertThat(good(ARecord.of("a title").with("content-type", contentType)).payload())
                .isInstanceOf(NoteRecorded.class);
    }

    @Test
    void a_tombstone_is_refused() {
        assertThat(reason(ARecord.of("a title").tombstone()))
                .isEqualTo("The record has no value; these topics know no tombstones");
    }

    @Test
    void a_record_without_headers_is_refused() {
        assertThat(reason(ARecord.of("a title").withoutHeaders())).startsWith("Not a CloudEvent: ");
    }

    @Test
    void garbage_is_refused() {
        assertThat(reason(ARecord.of("a title").value(new byte[] {0, (byte) 0xff, 17})))
                .startsWith("The data is not JSON: ");
        assertThat(reason(ARecord.structured("").value("{\"specversion\": "))).startsWith("Not a CloudEvent: ");
        assertThat(reason(ARecord.structured("").value("[1, 2]"))).startsWith("Not a CloudEvent: ");
    }

    @Test
    void garbage_in_the_headers_is_refused() {
        assertThat(reason(ARecord.of("a title").with("ce_specversion", "9.9"))).startsWith("Not a CloudEvent: ");
        assertThat(reason(ARecord.of("a title").with("ce_time", "yesterday"))).startsWith("Not a CloudEvent: ");
        assertThat(reason(ARecord.of("a title").with("ce_source", "not a uri%")))
                .startsWith("Not a CloudEvent: ");
        assertThat(reason(ARecord.of("a title").without("ce_id"))).startsWith("Not a CloudEvent: ");
    }

    @Test
    void a_type_that_nobody_knows_is_refused() {
        assertThat(reason(ARecord.of("a title").with("ce_type", "org.throughline.trust.note.lost.v1")))
                .isEqualTo("The type org.throughline.trust.note.lost.v1 is not known here");
    }

    @Test
    void a_newer_version_of_a_type_is_refused() {
        assertThat(reason(ARecord.of("a title").with("ce_type", "org.throughline.trust.note.recorded.v2")))
                .isEqualTo("The type org.throughline.trust.note.recorded.v2 is not known here");
    }

    /// Who may write on one topic cannot say what only others may say. Seen to fail (it was read) without the
    /// comparison of topics.
    @Test
    void a_type_of_another_topic_is_refused() {
        assertThat(reason(ARecord.state(1).on(NoteEvents.RECORDED)))
                .isEqualTo("The type org.throughline.note.written.v1 belongs on throughline.notes");
    }

    @Test
    void another_content_type_is_refused() {
        assertThat(reason(ARecord.of("a title").with("content-type", "application/xml")))
                .isEqualTo("The data is application/xml; it should be application/json");
    }

    @Test
    void an_event_without_time_is_refused() {
        assertThat(reason(ARecord.of("a title").without("ce_time"))).isEqualTo("The event has no time");
    }

    @Test
    void only_an_event_whose_time_would_tell_who_it_comes_from_may_have_none() {
        var whisper = ARecord.of("")
                .with("ce_type", "org.throughline.trust.note.whispered.v1")
                .value("{}");
        assertThat(good(whisper.without("ce_time")).envelope().time()).isEqualTo(Instant.EPOCH);
    }

    /// Seen to fail (it was read) without the comparison with the clock.
    @Test
    void a_time_that_is_not_yet_is_refused_but_clocks_may_differ() {
        Instant now = clock.instant();
        good(ARecord.of("a title").at(now.plus(Duration.ofMinutes(9))));
        assertThat(reason(ARecord.of("a title").at(now.plus(Duration.ofMinutes(11)))))
                .isEqualTo("The event's time, 2026-03-02T09:11Z, is in the future");
    }

    @Test
    void a_state_event_needs_subject_and_sequence() {
        assertThat(reason(ARecord.state(1).without("ce_subject"))).isEqualTo("The event has no subject");
        assertThat(reason(ARecord.state(1).without("ce_sequence"))).isEqualTo("The event has no sequence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "one", "1.5", "", "9223372036854775808", "00000000000000000001"})
    void a_sequence_is_a_number_of_up_to_19_digits(String sequence) {
        assertThat(reason(ARecord.state(1).with("ce_sequence", sequence)))
                .isEqualTo("The sequence is not a number of up to 19 digits: " + sequence);
    }

    @Test
    void everything_that_is_wrong_with_the_data_is_said() {
        assertThat(reason(ARecord.of("").value("""
            {"note": "One!", "day": "tomorrow"}\
            """)).split("; "))
                .containsExactlyInAnyOrder(
                        "data/title: is required",
                        "data/note was One!: should match ^[a-z0-9-]+$",
                        "data/day was tomorrow: should be an ISO date such as 2025-04-01");
    }

    @Test
    void data_of_more_than_900_kilobytes_is_refused() {
        assertThat(reason(ARecord.of("x".repeat(900_000)))).contains("it should have at most 900000");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(reason(ARecord.of("").value("[".repeat(100_000)))).startsWith("The data is not JSON: ");
    }

    private Received good(ARecord sent) {
        return switch (reader.read(sent.asRead())) {
            case EventReader.Read.Good good -> good.event();
            case EventReader.Read.Bad bad -> throw new AssertionError(bad.reason());
        };
    }

    private String reason(ARecord sent) {
        return switch (reader.read(sent.asRead())) {
            case EventReader.Read.Good good -> throw new AssertionError("was read: " + good.event());
            case EventReader.Read.Bad bad -> bad.reason();
        };
    }
}
