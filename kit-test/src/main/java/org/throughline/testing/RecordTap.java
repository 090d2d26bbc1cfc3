package org.throughline.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Everything that is on some topics, from the beginning, as bytes and headers: what other systems really get.
/// It belongs to no consumer group and disturbs nobody.
public final class RecordTap implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    private RecordTap(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /// Taps topics of [TestKafka] that exist.
    public static RecordTap on(String... topics) {
        return at(TestKafka.bootstrapServers(), topics);
    }

    /// Taps topics of any broker.
    public static RecordTap at(String bootstrapServers, String... topics) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(topics)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new RecordTap(consumer, partitions);
    }

    /// All records written until now. Those of one partition are in its order.
    public synchronized List<ConsumerRecord<byte[], byte[]>> records() {
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        }
        return List.copyOf(seen);
    }

    /// Waits for a record that is `wanted` and gives the first.
    public ConsumerRecord<byte[], byte[]> await(String what, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        return Await.untilPresent(what, () -> records().stream().filter(wanted).findFirst());
    }

    /// A record's headers as text; of one that is there twice, the last.
    public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> taken) {
        Map<String, String> headers = new LinkedHashMap<>();
        taken.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    /// A key's, a value's or a header's bytes as text.
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
