package org.throughline.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.throughline.kit.event.Envelope;
import org.throughline.kit.notes.Desk;

/// Order per key is normal, not promised: the greatest sequence wins, whatever arrives when, and how often.
class ReplicaPropertiesIT {
    private final MongoCollection<Document> collection =
            Desk.freshDatabase().getCollection("replica-" + UUID.randomUUID());
    private final Replica replica = new Replica(collection);

    /// Every state of a key is told once or more, in any order and cut into any polls. Seen to fail (an older
    /// one stayed) with neither what dropOld takes out nor the sequence in the filter of the write.
    @Property(tries = 60)
    void the_greatest_sequence_wins(@ForAll("arrivals") List<List<Replica.State>> polls) {
        polls.forEach(replica::keep);
        var all = polls.stream().flatMap(List::stream).toList();
        var newest = all.stream()
                .collect(Collectors.toMap(
                        Replica.State::key,
                        state -> state,
                        (a, b) -> a.envelope().sequence() >= b.envelope().sequence() ? a : b));
        newest.forEach((key, state) -> assertThat(replica.find(List.of(key)))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.getLong("sequence"))
                            .isEqualTo(state.envelope().sequence());
                    assertThat(kept.getString("title"))
                            .isEqualTo("title " + state.envelope().sequence());
                    assertThat(kept.get("cause", Document.class))
                            .containsEntry("event", state.envelope().id());
                }));
        collection.drop();
    }

    @Provide
    Arbitrary<List<List<Replica.State>>> arrivals() {
        var one = Combinators.combine(
                        Arbitraries.of("a", "b", "c"), Arbitraries.longs().between(1, 12))
                .as((key, sequence) -> state(key, sequence, "event-" + sequence));
        return one.list().ofMaxSize(12).list().ofMinSize(1).ofMaxSize(5);
    }

    @Example
    void the_same_sequence_again_changes_nothing() {
        replica.keep(List.of(state("a", 7, "first")));
        var before = replica.find(List.of("a"));
        replica.keep(List.of(state("a", 7, "again")));
        assertThat(replica.find(List.of("a"))).isEqualTo(before);
    }

    @Example
    void consumers_at_once_end_in_the_newest() throws Exception {
        var states = IntStream.rangeClosed(1, 40)
                .mapToObj(sequence -> state("raced", sequence, "event-" + sequence))
                .sorted(Comparator.comparingLong(state -> state.envelope().sequence() % 7))
                .toList();
        try (var consumers = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            states.forEach(state -> work.add(() -> {
                replica.keep(List.of(state));
                return null;
            }));
            for (var done : consumers.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(replica.sequences(List.of("raced"))).containsEntry("raced", 40L);
    }

    @Example
    void nothing_is_asked_of_the_store_for_nothing() {
        replica.keep(List.of());
        assertThat(replica.find(List.of())).isEmpty();
    }

    private static Replica.State state(String key, long sequence, String event) {
        var envelope = new Envelope(
                event, "/throughline/x", "type", key, Instant.EPOCH.plusSeconds(sequence), sequence, null, null, null);
        return new Replica.State(key, envelope, new Document("title", "title " + sequence));
    }
}
