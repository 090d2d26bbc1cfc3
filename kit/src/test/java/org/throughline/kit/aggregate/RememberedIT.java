package org.throughline.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.throughline.kit.notes.Desk;
import org.throughline.kit.notes.MovableClock;
import org.throughline.kit.notes.Note;

class RememberedIT {
    private final MongoDatabase database = Desk.freshDatabase();
    private final AtomicLong nanos = new AtomicLong();
    private final Desk here = desk();
    private final Desk there = desk();
    private final Remembered<Note, String> remembered =
            new Remembered<>(here.notes, note -> !note.title().isBlank(), Note::title, nanos::get);

    private Desk desk() {
        return Desk.at(
                database,
                new MovableClock(),
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Test
    void what_is_written_here_is_there_at_once() {
        here.write("one", "first");
        assertThat(remembered.all()).containsExactlyEntriesOf(Map.of("one", "first"));
        here.write("one", "second");
        here.write("two", "other");
        assertThat(remembered.all().values()).containsExactly("second", "other");
        here.tearUp("one");
        here.write("two", " ");
        assertThat(remembered.all()).isEmpty();
    }

    @Test
    void what_is_written_elsewhere_is_there_seconds_later() {
        here.write("one", "first");
        assertThat(remembered.all().values()).containsExactly("first");
        there.write("one", "second");
        there.write("two", "other");
        later();
        assertThat(remembered.all().values()).containsExactly("second", "other");
        there.tearUp("one");
        later();
        assertThat(remembered.all().keySet()).containsExactly("two");
    }

    @Test
    void where_nothing_moved_it_is_the_same_map() {
        here.write("one", "first");
        var before = remembered.all();
        later();
        assertThat(remembered.all()).isSameAs(before);
    }

    @Test
    void one_that_has_been_torn_up_and_written_again_is_there_again() {
        here.write("one", "first");
        here.tearUp("one");
        assertThat(remembered.all()).isEmpty();
        there.write("one", "again");
        later();
        assertThat(remembered.all().values()).containsExactly("again");
    }

    private void later() {
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
    }
}
