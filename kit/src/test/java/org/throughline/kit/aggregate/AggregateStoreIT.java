package org.throughline.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.kit.Refusal;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.notes.Desk;
import org.throughline.kit.notes.MovableClock;
import org.throughline.kit.notes.Note;

class AggregateStoreIT {
    private final MovableClock clock = new MovableClock();
    private final Desk desk = Desk.at(
            Desk.freshDatabase(),
            clock,
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()));

    @Test
    void the_first_write_creates_version_1_and_publishes_it() {
        var written = written(desk.write("one", "a title"));
        assertThat(written.created()).isTrue();
        assertThat(written.stored().version()).isEqualTo(1);
        assertThat(written.change()).isEqualTo(desk.waiting("one").getFirst().getString("id"));
        assertThat(desk.notes.find("one")).hasValueSatisfying(stored -> {
            assertThat(stored.state()).isEqualTo(new Note("a title", List.of()));
            assertThat(stored.at()).isEqualTo(clock.instant());
            assertThat(stored.sequence()).isEqualTo(1);
        });
    }

    @Test
    void the_same_again_is_kept_writes_nothing_and_publishes_nothing() {
        desk.write("one", "a title");
        var before = desk.document("one");
        assertThat(desk.write("one", "a title")).isInstanceOf(Outcome.Kept.class);
        assertThat(desk.document("one")).isEqualTo(before);
    }

    @Test
    void another_write_is_the_next_version_and_the_next_sequence() {
        desk.write("one", "a title");
        var written = written(desk.write("one", "another"));
        assertThat(written.created()).isFalse();
        assertThat(written.stored().version()).isEqualTo(2);
        assertThat(written.stored().sequence()).isEqualTo(2);
    }

    @Test
    void what_was_removed_is_gone_and_leaves_a_tombstone_with_its_version_and_sequence() {
        desk.write("one", "a title");
        assertThat(written(desk.tearUp("one")).stored().removed()).isTrue();
        assertThat(desk.notes.find("one")).isEmpty();
        assertThat(desk.notes.all(new Document(), 10)).isEmpty();
        assertThat(desk.document("one"))
                .containsEntry("version", 2L)
                .containsEntry("sequence", 2L)
                .doesNotContainKey("state");
    }

    /// Seen to fail (version 1 again) with a removal that deletes the document.
    @Test
    void versions_never_restart() {
        desk.write("one", "a title");
        desk.tearUp("one");
        var again = written(desk.write("one", "again"));
        assertThat(again.created()).isTrue();
        assertThat(again.stored().version()).isEqualTo(3);
        assertThat(again.stored().sequence()).isEqualTo(3);
    }

    @Test
    void a_write_upon_the_version_that_is_there_goes_through() {
        desk.write("one", "a title");
        assertThat(desk.write("one", "another", Precondition.version(1))).isInstanceOf(Outcome.Written.class);
    }

    @Test
    void a_write_upon_another_version_is_stale_and_says_which_is_there() {
        desk.write("one", "a title");
        desk.write("one", "another");
        assertThat(desk.write("one", "mine", Precondition.version(1))).isEqualTo(new Outcome.Stale<Note>(2L));
        assertThat(desk.write("none", "mine", Precondition.version(1))).isEqualTo(new Outcome.Stale<Note>(null));
        desk.tearUp("one");
        assertThat(desk.write("one", "mine", Precondition.version(3))).isEqualTo(new Outcome.Stale<Note>(null));
    }

    @Test
    void a_write_that_wants_to_be_the_first_finds_out_that_it_is_not() {
        assertThat(desk.write("one", "a title", Precondition.ABSENT)).isInstanceOf(Outcome.Written.class);
        assertThat(desk.write("one", "another", Precondition.ABSENT)).isEqualTo(new Outcome.Stale<Note>(1L));
        desk.tearUp("one");
        assertThat(desk.write("one", "another", Precondition.ABSENT)).isInstanceOf(Outcome.Written.class);
    }

    @Test
    void a_write_that_wants_to_replace_finds_out_that_there_is_nothing() {
        assertThat(desk.write("one", "a title", Precondition.PRESENT)).isEqualTo(new Outcome.Stale<Note>(null));
        desk.write("one", "a title");
        assertThat(desk.write("one", "another", Precondition.PRESENT)).isInstanceOf(Outcome.Written.class);
    }

    /// Seen to fail (18 versions instead of 80) without the version in the update's filter.
    @Test
    void of_racing_writers_each_decides_upon_the_one_before() throws Exception {
        int writers = 8;
        int each = 10;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var tasks = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<List<Long>>) () -> {
                        var versions = new ArrayList<Long>();
                        for (int number = 0; number < each; number++) {
                            versions.add(added("one", writer + "-" + number));
                        }
                        return versions;
                    })
                    .toList();
            var versions = new HashSet<Long>();
            for (var future : threads.invokeAll(tasks)) {
                versions.addAll(future.get());
            }
            assertThat(versions).hasSize(writers * each);
        }
        var stored = desk.notes.find("one").orElseThrow();
        assertThat(stored.version()).isEqualTo(80);
        assertThat(stored.state().words()).hasSize(writers * each).doesNotHaveDuplicates();
    }

    private long added(String id, String word) {
        return written(desk.notes.decide(id, Precondition.NONE, Trigger.START, current -> {
                    var words = new ArrayList<>(
                            current.map(there -> there.state().words()).orElse(List.of()));
                    words.add(word);
                    return Decision.write(new Note("words", words), _ -> List.of());
                }))
                .stored()
                .version();
    }

    @Test
    void a_refusal_or_a_conflict_writes_nothing() {
        var refusals = List.of(new Refusal("/title", "x", "should be longer"));
        assertThat(desk.notes.decide("one", Precondition.NONE, Trigger.START, _ -> Decision.refuse(refusals)))
                .isEqualTo(new Outcome.Refused<Note>(refusals));
        assertThat(desk.notes.decide("one", Precondition.NONE, Trigger.START, _ -> Decision.conflict("no")))
                .isEqualTo(new Outcome.Conflicted<Note>("no"));
        assertThat(desk.documents().countDocuments()).isZero();
    }

    /// Seen to fail (it was stored, and could never be sent) without the limit in the store.
    @Test
    void what_could_not_be_published_is_refused() {
        assertThat(desk.write("one", "x".repeat(900_000)))
                .asInstanceOf(type(Outcome.Refused.class))
                .satisfies(refused -> assertThat(refused.refusals().toString()).contains("at most 900000"));
        assertThat(desk.documents().countDocuments()).isZero();
    }

    @Test
    void what_follows_from_the_last_event_is_known_after_a_crash_too() {
        desk.write("one", "a title");
        var event = desk.waiting("one").getFirst().getString("id");
        assertThat(desk.notes.find("one").orElseThrow().consequence()).isEqualTo(new Trigger(event, event, null));
    }

    @Test
    void a_note_to_oneself_is_struck_out_only_upon_the_version_that_it_belongs_to() {
        var first = written(desk.write("one", "a title")).stored();
        desk.write("one", "another");
        assertThat(desk.notes.strike(first, "words")).isFalse();
        assertThat(desk.notes.strike(desk.notes.find("one").orElseThrow(), "words"))
                .isTrue();
        assertThat(desk.document("one").get("state", Document.class)).doesNotContainKey("words");
        assertThat(desk.document("one")).containsEntry("version", 2L);
    }

    @Test
    void pages_follow_each_other_in_the_order_of_ids() {
        List.of("b", "d", "a", "c").forEach(id -> desk.write(id, "a title"));
        desk.tearUp("b");
        assertThat(desk.notes.page(new Document(), null, 2))
                .extracting(Stored::id)
                .containsExactly("a", "c");
        assertThat(desk.notes.page(new Document(), "c", 2))
                .extracting(Stored::id)
                .containsExactly("d");
        assertThat(desk.notes.findAll(List.of("a", "b", "x")))
                .extracting(Stored::id)
                .containsExactly("a");
    }

    private static Outcome.Written<Note> written(Outcome<Note> outcome) {
        return (Outcome.Written<Note>) outcome;
    }
}
