package org.throughline.local.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Kind;

/// The topics that the services publish on, read from their beginning. It belongs to no consumer group and disturbs
/// nobody.
final class EventLog implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of(Throughline.TARGETS, Throughline.NETWORKS, Throughline.NARRATIVES, Throughline.ENGAGEMENT);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final History history = new History();

    EventLog(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false, "fetch.max.bytes", 4 << 20),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// All that was published until now.
    History history() {
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(found -> told(found).ifPresent(history::add));
        }
        return history;
    }

    // What is no event of ours is none of its business: the services' dead letters are for that.
    private static Optional<Told> told(ConsumerRecord<String, String> found) {
        var type = header(found, "ce_type");
        var sequence = header(found, "ce_sequence");
        @Nullable String data = found.value();
        if (sequence.isEmpty() || data == null) {
            return Optional.empty();
        }
        return Throughline.catalogue()
                .named(type)
                .map(known -> new Told(
                        header(found, "ce_source"),
                        header(found, "ce_id"),
                        type,
                        header(found, "ce_subject"),
                        Long.parseLong(sequence),
                        known.kind() == Kind.STATE,
                        !header(found, "throughline-republished").isEmpty(),
                        data));
    }

    private static String header(ConsumerRecord<?, ?> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
