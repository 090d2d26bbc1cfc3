package org.throughline.kit.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Hands a record to the consumer that refused it, and to no other.
@FunctionalInterface
public interface Replays {
    /// @throws RuntimeException if the store or the broker does not answer: it can be tried again
    Replayed replay(String consumer, ConsumerRecord<byte[], byte[]> kafkaRecord);

    /// What came of it.
    sealed interface Replayed {
        record Applied() implements Replayed {}

        /// Something newer is there: it did nothing.
        record Superseded() implements Replayed {}

        record RefusedAgain(String reason) implements Replayed {}
    }
}
