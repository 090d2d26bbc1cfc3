package org.throughline.testing;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.throughline.embedded.Topics;

/// The Kafka broker that all tests of this JVM share. It creates no topic by itself.
public final class TestKafka {
    private static final int LARGEST_REQUEST = 5 << 20;

    private TestKafka() {}

    public static String bootstrapServers() {
        return TestParts.chosen().bootstrapServers();
    }

    /// Creates those of `names` that are not there yet.
    public static void createTopics(int partitions, String... names) {
        Topics.create(
                bootstrapServers(),
                Stream.of(names)
                        .map(name -> new NewTopic(name, partitions, (short) 1))
                        .toList());
    }

    /// Sends one record exactly as it is and waits until the broker has it.
    public static RecordMetadata send(ProducerRecord<byte[], byte[]> sent) {
        return await(Shared.PRODUCER.send(sent));
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends many, without waiting for each before the next, and waits until the broker has all.
    public static void send(Stream<ProducerRecord<byte[], byte[]>> many) {
        many.map(each -> Shared.PRODUCER.send(each)).toList().forEach(TestKafka::await);
    }

    private static final class Shared {
        private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "max.request.size",
                        LARGEST_REQUEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
