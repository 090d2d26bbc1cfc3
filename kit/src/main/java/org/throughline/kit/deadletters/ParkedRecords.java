package org.throughline.kit.deadletters;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.events.Throughline;

/// Fetches single records from the dead letters, belonging to no group and committing nothing.
final class ParkedRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Map<String, Object> settings;

    ParkedRecords(Map<String, Object> known) {
        this.settings = new HashMap<>(known);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    }

    /// Its record as it was parked; empty if retention has taken it.
    ///
    /// @throws TimeoutException if the broker does not answer
    Optional<ConsumerRecord<byte[], byte[]>> find(RefusedRecord refused) {
        var partition = new TopicPartition(Throughline.deadLetters(refused.topic()), refused.parkedPartition());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            var first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            if (refused.parkedOffset() < first) {
                return Optional.empty();
            }
            consumer.seek(partition, refused.parkedOffset());
            for (var parked : consumer.poll(PATIENCE).records(partition)) {
                return Optional.of(parked).filter(found -> found.offset() == refused.parkedOffset());
            }
            throw new TimeoutException("The dead letter could not be fetched");
        }
    }
}
