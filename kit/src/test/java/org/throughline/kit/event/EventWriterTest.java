package org.throughline.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.catalogue.Aside;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Kind;
import org.throughline.kit.notes.MovableClock;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.NoteTornUp;
import org.throughline.kit.notes.NoteWritten;
import tools.jackson.databind.json.JsonMapper;

class EventWriterTest {
    private final EventWriter writer =
            new EventWriter("/throughline/note-service", NoteEvents.catalogue(), new JsonMapper(), new MovableClock());
    private final NoteWritten written = new NoteWritten("one", 1, "a title", List.of());

    @Test
    void a_record_is_binary_mode_with_a_plain_content_type() {
        var event = writer.of("note/one", 41, List.of(written), Trigger.START).getFirst();
        var sent = writer.toRecord(event);
        assertThat(sent.topic()).isEqualTo("throughline.notes");
        assertThat(sent.key()).isEqualTo("note/one".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(sent.value(), StandardCharsets.UTF_8)).isEqualTo("""
                        {"note":"one","version":1,"title":"a title","words":[]}""");
        Map<String, String> headers = new LinkedHashMap<>();
        sent.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", event.id()),
                        Map.entry("ce_source", "/throughline/note-service"),
                        Map.entry("ce_type", "org.throughline.note.written.v1"),
                        Map.entry("ce_subject", "note/one"),
                        Map.entry("ce_time", "2026-03-02T09:00:00Z"),
                        Map.entry("ce_dataschema", "org.throughline.note.written.v1.json"),
                        Map.entry("ce_partitionkey", "note/one"),
                        Map.entry("ce_sequence", "0000000000000000042"),
                        Map.entry("ce_correlationid", event.id())));
    }

    @Test
    void what_an_event_follows_from_is_handed_on() {
        var trigger = new Trigger("start", "before", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var sent = writer.toRecord(
                writer.of("note/one", 0, List.of(written), trigger).getFirst());
        assertThat(header(sent, "ce_correlationid")).isEqualTo("start");
        assertThat(header(sent, "ce_causationid")).isEqualTo("before");
        assertThat(header(sent, "ce_traceparent")).isEqualTo(trigger.traceparent());
    }

    private record Muttered() implements Aside {}

    /// Seen to fail (whoever reads the subject's events misses one) when everything is counted.
    @Test
    void what_a_service_says_to_itself_takes_no_number() {
        var types = new ArrayList<>(NoteEvents.catalogue().all());
        types.add(new EventType("org.throughline.note.muttered.v1", Kind.FACT, Muttered.class, "to-itself"));
        var mutterer =
                new EventWriter("/throughline/note-service", Catalogue.of(types), new JsonMapper(), new MovableClock());
        assertThat(mutterer.of("note/one", 7, List.of(written, new Muttered(), written), Trigger.START))
                .extracting(PendingEvent::sequence)
                .containsExactly(8L, 8L, 9L);
    }

    @Test
    void several_events_of_one_write_are_one_change_in_their_order() {
        var events = writer.of("note/one", 7, List.of(written, new NoteTornUp("one", 2)), Trigger.START);
        assertThat(events).extracting(PendingEvent::sequence).containsExactly(8L, 9L);
        assertThat(events)
                .extracting(PendingEvent::correlationId)
                .containsOnly(events.getFirst().id());
        assertThat(events.getLast().causationId()).isEqualTo(events.getFirst().id());
    }

    @Test
    void sequences_sort_as_text_like_the_numbers() {
        assertThat(EventWriter.sequence(9)).isLessThan(EventWriter.sequence(10)).hasSize(19);
        assertThat(EventWriter.sequence(Long.MAX_VALUE)).hasSize(19);
    }

    @Test
    void an_event_is_the_same_before_and_after_it_was_stored() {
        var event = writer.of("note/one", 0, List.of(written), new Trigger("start", "before", "trace"))
                .getFirst();
        assertThat(PendingEvent.of(event.toDocument())).isEqualTo(event);
    }

    @Test
    void the_limit_of_an_event_counts_bytes_and_not_characters() {
        assertThat(event("x".repeat(899_900)).isTooLarge()).isFalse();
        assertThat(event("x".repeat(900_000)).isTooLarge()).isTrue();
        assertThat(event("é".repeat(449_900)).isTooLarge()).isFalse();
        assertThat(event("é".repeat(450_000)).isTooLarge()).isTrue();
    }

    private PendingEvent event(String title) {
        return writer.of("note/one", 0, List.of(new NoteWritten("one", 1, title, List.of())), Trigger.START)
                .getFirst();
    }

    private static String header(org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
