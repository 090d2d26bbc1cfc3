package org.throughline.networks.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.networks.Trust;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;

class TargetsReplicaIT {
    @BeforeAll
    static void service() {
        Trust.service();
    }

    // Seen to fail with Replica.keep writing whatever comes.
    @Test
    void the_greatest_sequence_stays_whatever_the_order_and_however_often() {
        var id = Trust.anId("target");
        Targets.revised(id, 3, "Third", "beds");
        Targets.revised(id, 1, "First");
        Targets.revised(id, 2, "Second");
        Targets.revised(id, 3, "Third", "beds");
        Targets.revised(id, 2, "Second");
        awaitAllRead();

        assertThat(Targets.awaitKnown(id).title()).isEqualTo("Third");
        assertThat(Targets.awaitKnown(id).drivers()).containsOnlyKeys("beds");
    }

    @Test
    void a_target_that_is_retired_stays_retired_when_older_news_comes_late() {
        var id = Trust.anId("target");
        Targets.retired(id, 5);
        Targets.revised(id, 4, "Late");
        awaitAllRead();

        assertThat(Targets.awaitKnown(id).retired()).isTrue();
    }

    // Seen to fail with EventConsumer throwing on what it cannot read: nothing after it was ever seen.
    @Test
    void a_poison_record_is_parked_and_stops_nobody() {
        var before = Trust.anId("target");
        var after = Trust.anId("target");
        var poison = Trust.anId("poison");
        TestKafka.send(Targets.told("published", before, 1, "Before"));
        TestKafka.send(new ProducerRecord<>(
                Throughline.TARGETS, poison.getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[] {0, 1, 2}));
        TestKafka.send(Targets.event(
                "org.throughline.target.published.v1",
                "target/" + poison,
                1,
                "{\"target\": {\"id\": \"" + poison + "\"}}"));
        TestKafka.send(Targets.told("published", after, 1, "After"));

        Targets.awaitKnown(before);
        Targets.awaitKnown(after);
        try (var parked = RecordTap.on(Throughline.deadLetters(Throughline.TARGETS))) {
            var raw = parked.await(
                    "the bytes",
                    letter ->
                            letter.key() != null && RecordTap.text(letter.key()).equals(poison));
            var invalid = parked.await(
                    "the event",
                    letter ->
                            letter.key() != null && RecordTap.text(letter.key()).equals("target/" + poison));
            assertThat(raw.value()).containsExactly(0, 1, 2);
            assertThat(RecordTap.headers(invalid))
                    .containsEntry("throughline-refused-by", "network-service/targets")
                    .hasEntrySatisfying(
                            "throughline-reason", why -> assertThat(why).contains("data/target/title"));
        }
        assertThat(Targets.known(poison)).isNull();
    }

    /// One record on each key's partition after all others would do; one target a partition is simpler: many of
    /// them.
    private static void awaitAllRead() {
        for (int i = 0; i < 12; i++) {
            Targets.aTarget();
        }
    }
}
