package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.notes.Desk;
import org.throughline.kit.notes.MovableClock;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.testing.Await;
import org.throughline.testing.RecordTap;

class RelayIT {
    private final MongoDatabase database = Desk.freshDatabase();
    private final MovableClock clock = new MovableClock();
    private final MockProducer<byte[], byte[]> byHand =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final String note = "note-" + UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.at(database, clock);
    private final Desk handDesk = Desk.at(database, clock, byHand);

    @AfterEach
    void close() {
        desk.close();
        // A relay that stops waits for what it has handed over.
        var stopping = Thread.startVirtualThread(handDesk::close);
        Await.until("the relay by hand to stop", () -> !byHand.completeNext() && !stopping.isAlive());
    }

    @Test
    void what_is_written_is_sent_and_cleared() {
        desk.relay.start();
        desk.write(note, "a title");
        awaitNothingWaits(note);
        assertThat(sequencesOnTheTopic()).containsExactly(1L);
        assertThat(desk.metrics.counter("throughline.relay.sent").count()).isEqualTo(1);
    }

    /// The first guarantee: no accepted write is lost. Seen to fail (it still waited) without the sweep.
    @Test
    void when_the_writer_dies_before_it_relays_another_instance_sends_it() {
        handDesk.write(note, "its writer dies");
        desk.relay.start();
        clock.goOn(Desk.SETTINGS.claim().plusMillis(1));
        awaitNothingWaits(note);
        assertThat(sequencesOnTheTopic()).containsExactly(1L);
    }

    @Test
    void more_documents_than_one_sweep_takes_are_sent_without_waiting_for_the_next() {
        IntStream.range(0, 1_200).forEach(number -> handDesk.write(note + "-" + number, "left"));
        clock.goOn(Duration.ofMinutes(1));
        desk.relay.start();
        Await.until(
                "all to be sent",
                () -> database.getCollection("notes")
                                .countDocuments(new Document("claimedUntil", new Document("$exists", true)))
                        == 0);
        assertThat(desk.metrics.counter("throughline.relay.sent").count()).isEqualTo(1_200);
    }

    /// Hole 4: the topic may show an older event after a newer one and one twice, but none is missing.
    @Test
    void two_relays_on_one_document_send_twice_and_lose_nothing() {
        handDesk.write(note, "first");
        handDesk.write(note, "second");
        var outbox = handDesk.outboxes.open("notes");
        var parcel = Parcel.of(outbox, new Outbox.Left(note, Outbox.pending(handDesk.document(note))));
        var dispatch = new Dispatch(byHand, handDesk.writer, handDesk.metrics);
        var first = CompletableFuture.supplyAsync(() -> sent(dispatch, parcel));
        Await.until("the first relay to have sent both", () -> byHand.history().size() == 2);
        // It stalls here, longer than its claim; another takes over, and then it wakes.
        clock.goOn(Desk.SETTINGS.claim().plusMillis(1));
        desk.relay.start();
        awaitNothingWaits(note);
        desk.write(note, "third");
        awaitNothingWaits(note);
        assertThat(sequencesOnTheTopic()).containsExactly(1L, 2L, 3L);
        handDesk.write(note, "fourth");
        byHand.completeNext();
        byHand.completeNext();
        assertThat(first.join()).isTrue();
        assertThat(sequences(desk.waiting(note))).containsExactly(4L);
    }

    private static boolean sent(Dispatch dispatch, Parcel parcel) {
        return send(dispatch, List.of(parcel)).answers();
    }

    private static Dispatch.Result send(Dispatch dispatch, List<Parcel> parcels) {
        try {
            return dispatch.send(parcels);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /// Under load. Seen to fail (nothing is sent, and all that is queued waits until its claim has run out) when being
    /// late is taken for the broker's silence.
    @Test
    void one_that_is_too_late_when_its_turn_comes_holds_up_nobody() throws InterruptedException {
        handDesk.write(note, "late");
        handDesk.write(note + "-2", "in time");
        var outbox = handDesk.outboxes.open("notes");
        var late = new Parcel(new Parcel.Place(outbox, note), Outbox.pending(handDesk.document(note)), clock.instant());
        var inTime = Parcel.of(outbox, new Outbox.Left(note + "-2", Outbox.pending(handDesk.document(note + "-2"))));
        var dispatch = new Dispatch(byHand, handDesk.writer, handDesk.metrics);
        var sending = CompletableFuture.supplyAsync(() -> send(dispatch, List.of(late, inTime)));
        Await.until("one to be handed over", byHand::completeNext);
        assertThat(sending.join()).isEqualTo(new Dispatch.Result(true, List.of(late)));
        assertThat(sequences(handDesk.waiting(note))).containsExactly(1L);
        assertThat(handDesk.waiting(note + "-2")).isEmpty();
    }

    /// Of two who claim the same at the same time each gets what the other does not. Seen to fail (both get all) when
    /// it is not looked at who claimed.
    @Test
    void two_who_claim_at_once_share_what_is_left() {
        IntStream.range(0, 50).forEach(number -> handDesk.write(note + "-" + number, "left"));
        clock.goOn(Duration.ofMinutes(1));
        var outbox = handDesk.outboxes.open("notes");
        var first = CompletableFuture.supplyAsync(() -> outbox.claimLeft(100));
        var second = outbox.claimLeft(100);
        assertThat(first.join().size() + second.size()).isEqualTo(50);
    }

    /// Hole 4. Seen to fail (nothing waited) with everything cleared once anything was acknowledged.
    @Test
    void only_what_was_acknowledged_from_the_front_is_cleared() {
        IntStream.rangeClosed(1, 3).forEach(number -> handDesk.write(note, "title " + number));
        handDesk.relay.start();
        Await.until("all to be handed over", () -> byHand.history().size() == 3);
        byHand.completeNext();
        byHand.errorNext(new TimeoutException("not acknowledged"));
        byHand.completeNext();
        Await.untilAsserted(
                "the first to be cleared",
                () -> assertThat(sequences(handDesk.waiting(note))).containsExactly(2L, 3L));
    }

    @Test
    void an_event_that_the_broker_refuses_for_itself_does_not_hold_up_other_documents() {
        handDesk.write(note, "refused");
        handDesk.write(note + "-2", "fine");
        handDesk.relay.start();
        Await.until("both to be handed over", () -> byHand.history().size() == 2);
        byHand.errorNext(new RecordTooLargeException("too large"));
        byHand.completeNext();
        awaitNothingWaits(note + "-2");
        assertThat(sequences(handDesk.waiting(note))).containsExactly(1L);
    }

    /// Hole 4: an event that waited in the queue for longer than its claim allows is claimed anew before it is sent.
    /// Seen to fail (the claim was the old one) with the age in the queue not looked at.
    @Test
    void what_waited_too_long_in_the_queue_is_claimed_again_before_it_is_sent() {
        handDesk.write(note, "a title");
        var before = desk.document(note).getDate("claimedUntil");
        clock.goOn(Duration.ofSeconds(4));
        handDesk.relay.start();
        Await.until("it to be handed over", () -> byHand.history().size() == 1);
        assertThat(desk.document(note).getDate("claimedUntil")).isAfter(before);
    }

    @Test
    void a_clock_that_jumps_by_hours_ahead_and_back_loses_nothing() {
        desk.relay.start();
        var notes =
                IntStream.range(0, 40).mapToObj(number -> note + "-" + number).toList();
        for (var each : notes) {
            desk.write(each, "a title");
            clock.goOn(Duration.ofHours(each.hashCode() % 2 == 0 ? 1 : -1));
        }
        notes.forEach(this::awaitNothingWaits);
        try (var tap = RecordTap.on(NoteEvents.NOTES)) {
            Await.until(
                    "all to be on the topic",
                    () -> tap.records().stream()
                            .map(sent -> RecordTap.text(sent.key()).replace("note/", ""))
                            .collect(Collectors.toSet())
                            .containsAll(notes));
        }
    }

    /// What a writer that died has claimed while its clock was an hour ahead waits for that hour, and no longer.
    @Test
    void what_was_claimed_by_a_clock_that_was_ahead_is_sent_once_that_time_has_come() {
        clock.goOn(Duration.ofHours(1));
        handDesk.write(note, "claimed in the hour ahead");
        clock.goOn(Duration.ofHours(-1));
        desk.relay.start();
        desk.write(note + "-2", "of now");
        awaitNothingWaits(note + "-2");
        assertThat(desk.waiting(note)).isNotEmpty();

        clock.goOn(Duration.ofHours(1).plus(Desk.SETTINGS.claim()).plusMillis(1));
        awaitNothingWaits(note);
        assertThat(sequencesOnTheTopic()).containsExactly(1L);
    }

    @Test
    void an_event_queued_twice_is_sent_once() {
        handDesk.write(note, "a title");
        handDesk.relay.stored(handDesk.outboxes.open("notes"), note, Outbox.pending(handDesk.document(note)));
        handDesk.write(note + "-2", "after it");
        handDesk.relay.start();
        Await.until(
                "the last to be handed over",
                () -> byHand.history().stream()
                        .anyMatch(sent -> RecordTap.text(sent.key()).equals("note/" + note + "-2")));
        assertThat(byHand.history()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_relay_that_is_stopped_sends_first_what_is_queued() {
        desk.write(note, "a title");
        desk.relay.start();
        desk.relay.stop();
        assertThat(desk.waiting(note)).isEmpty();
    }

    @Test
    void the_age_of_the_oldest_event_is_measured() {
        handDesk.write(note, "a title");
        clock.goOn(Duration.ofSeconds(5));
        handDesk.relay.start();
        Await.untilAsserted(
                "the age",
                () -> assertThat(handDesk.metrics
                                .get("throughline.outbox.age")
                                .gauge()
                                .value())
                        .isEqualTo(5));
        assertThat(handDesk.metrics.get("throughline.outbox.documents").gauge().value())
                .isEqualTo(1);
    }

    private void awaitNothingWaits(String id) {
        Await.untilAsserted(
                "nothing to wait any more", () -> assertThat(desk.document(id)).doesNotContainKey("claimedUntil"));
    }

    private List<Long> sequencesOnTheTopic() {
        try (var tap = RecordTap.on(NoteEvents.NOTES)) {
            return tap.records().stream()
                    .filter(taken -> RecordTap.text(taken.key()).equals("note/" + note))
                    .map(taken -> Long.valueOf(RecordTap.headers(taken).get("ce_sequence")))
                    .toList();
        }
    }

    private static List<Long> sequences(List<Document> waiting) {
        return waiting.stream().map(event -> event.getLong("sequence")).toList();
    }
}
