package org.throughline.kit.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.throughline.kit.deadletters.RefusedRecord.Standing;
import org.throughline.kit.notes.Desk;

/// What a service notes of what it refused.
class RefusalsIT {
    private final Refusals refusals = new Refusals(Desk.freshDatabase().getCollection("refusals"), Clock.systemUTC());

    /// After a crash, or where a consumer starts over. Seen to fail (parked again) where it is replaced.
    @Test
    void one_that_is_delivered_and_refused_again_is_the_same_one_and_stays_what_it_had_become() {
        var first = refused(7);
        refusals.note(List.of(first));
        assertThat(refusals.settle(first.id(), Standing.DISCARDED)).isTrue();
        refusals.note(List.of(refused(8)));
        assertThat(refusals.find(first.id()).orElseThrow().standing()).isEqualTo(Standing.DISCARDED);
        assertThat(refusals.find(new Refusals.Question(null, null, null, false, null), 10))
                .hasSize(1);
    }

    @Test
    void of_two_who_settle_one_the_first_wins() {
        var refused = refused(7);
        refusals.note(List.of(refused));
        assertThat(refusals.settle(refused.id(), Standing.REPLAYED)).isTrue();
        assertThat(refusals.settle(refused.id(), Standing.DISCARDED)).isFalse();
    }

    private RefusedRecord refused(long parkedAt) {
        return refusals.describe(
                "note-service/recorded",
                new Letter(new ConsumerRecord<>("trust.notes", 1, 42, null, null), "nobody wants this"),
                new RecordMetadata(new TopicPartition("trust.notes.dlq", 0), parkedAt, 0, 0, 0, 0));
    }
}
