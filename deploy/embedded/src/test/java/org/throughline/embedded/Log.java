package org.throughline.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;

/// One topic with one partition of whole numbers, as its clients see it.
record Log(String bootstrapServers) {
    private static final String TOPIC = "numbers";

    void create() {
        Topics.create(bootstrapServers, List.of(new NewTopic(TOPIC, 1, (short) 1)));
    }

    /// Sends the numbers of `from` up to `to` and waits for all acknowledgements.
    void write(int from, int to) throws Exception {
        try (var producer = producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int number = from; number < to; number++) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, number)));
            }
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    KafkaProducer<Integer, Integer> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        30_000,
                        "request.timeout.ms",
                        5_000,
                        "linger.ms",
                        0),
                new IntegerSerializer(),
                new IntegerSerializer());
    }

    /// All numbers that are in it now, in order.
    List<Integer> read() {
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new IntegerDeserializer(),
                new IntegerDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<Integer> numbers = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> numbers.add(found.value()));
            }
            return numbers;
        }
    }
}
