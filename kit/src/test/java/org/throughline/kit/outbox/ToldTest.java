package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.events.catalogue.Aside;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.Event;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Kind;
import org.throughline.events.catalogue.Retracts;
import org.throughline.kit.event.PendingEvent;

/// What is kept to be told again.
class ToldTest {
    private record Stated() implements Event {}

    private record Said() implements Event {}

    private record TakenBack() implements Retracts {}

    private record Muttered() implements Aside {}

    private final Told told = new Told(Catalogue.of(List.of(
            new EventType("stated", Kind.STATE, Stated.class, "topic"),
            new EventType("said", Kind.FACT, Said.class, "topic"),
            new EventType("taken-back", Kind.FACT, TakenBack.class, "topic"),
            new EventType("muttered", Kind.FACT, Muttered.class, "topic"))));

    @Test
    void of_one_write_the_last_state_and_all_facts_are_kept_in_their_order() {
        var events = Stream.of(event("stated", 1), event("said", 2), event("stated", 3), event("said", 4))
                .toList();
        assertThat(Told.read(new Document("told", told.document(events))))
                .extracting(PendingEvent::sequence)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void what_a_service_says_to_itself_is_not_kept() {
        assertThat(Told.read(new Document("told", told.document(List.of(event("stated", 1), event("muttered", 1))))))
                .extracting(PendingEvent::type)
                .containsExactly("stated");
    }

    /// What somebody has taken back is not kept, so it cannot be told again. Seen to fail where facts are only added.
    @Test
    void what_takes_back_replaces_the_facts_before_it() {
        assertThat(told.updates(List.of(event("said", 1)))).asString().contains("$push");
        assertThat(told.updates(List.of(event("taken-back", 2)))).asString().doesNotContain("$push");
    }

    private static PendingEvent event(String type, long sequence) {
        return new PendingEvent(
                "id-" + sequence, "topic", type, "note/one", sequence, Instant.EPOCH, "id-1", null, null, "{}");
    }
}
