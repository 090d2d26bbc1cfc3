package org.throughline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.events.Throughline;

/// Watches narratives arrive on the topic, and the engagement-service taking them in.
final class NarrativesTap implements AutoCloseable {
    private static final String LEADERS = "engagement-service.1";
    private static final Duration TURN = Duration.ofMillis(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final List<TopicPartition> partitions;

    /// Narratives of one change as they came.
    ///
    /// @param first when the first was on the topic, as [System#nanoTime]
    record Seen(long first, long last, List<ConsumerRecord<byte[], byte[]>> records) {}

    NarrativesTap(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", brokers, "enable.auto.commit", false, "max.poll.records", 5000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
        partitions = consumer.partitionsFor(Throughline.NARRATIVES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /// From here on.
    void begin() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// Waits for the narratives of so many teams.
    Seen await(int teams, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long first = 0;
        var subjects = new HashSet<String>();
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (subjects.size() < teams) {
            for (var each : consumer.poll(TURN)) {
                var subject = new String(each.key(), StandardCharsets.UTF_8);
                if (subject.startsWith("narrative/")) {
                    first = first == 0 ? System.nanoTime() : first;
                    subjects.add(subject);
                    records.add(each);
                }
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(subjects.size() + " of " + teams + " narratives came");
            }
        }
        return new Seen(first, System.nanoTime(), records);
    }

    /// Waits until the engagement-service has committed all that was seen; answers when.
    long awaitLeaders(Seen seen, Duration patience) throws InterruptedException {
        var wanted = new HashMap<TopicPartition, Long>();
        seen.records()
                .forEach(each ->
                        wanted.merge(new TopicPartition(each.topic(), each.partition()), each.offset() + 1, Long::max));
        long end = System.nanoTime() + patience.toNanos();
        while (!committed(wanted.keySet()).entrySet().stream()
                .allMatch(at -> at.getValue() >= wanted.getOrDefault(at.getKey(), 0L))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("engagement-service has not taken in all narratives");
            }
            Thread.sleep(TURN);
        }
        return System.nanoTime();
    }

    private Map<TopicPartition, Long> committed(Set<TopicPartition> of) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(LEADERS)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var committed = new HashMap<TopicPartition, Long>();
            of.forEach(partition -> committed.put(partition, 0L));
            offsets.forEach((partition, offset) -> {
                if (committed.containsKey(partition)) {
                    committed.put(partition, offset.offset());
                }
            });
            return committed;
        } catch (ExecutionException unanswered) {
            throw new IllegalStateException(unanswered.getCause());
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
