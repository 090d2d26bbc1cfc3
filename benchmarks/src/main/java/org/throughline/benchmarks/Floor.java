package org.throughline.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/// The least that the same bytes cost: one bulk write of them to the same store, and one run of a producer to the same
/// broker, with the same guarantees (majority, acks=all) and nothing else.
///
/// @param store to store each narrative once
/// @param broker to publish each narrative once
/// @param bytes of all narratives as published
record Floor(Duration store, Duration broker, long bytes) {
    private static final String TOPIC = "benchmark.floor";
    private static final int PARTITIONS = 12;
    private static final int BATCH = 500;

    Duration sum() {
        return store.plus(broker);
    }

    static Floor of(Bench bench, List<ConsumerRecord<byte[], byte[]>> narratives) throws InterruptedException {
        long bytes = narratives.stream().mapToLong(each -> each.value().length).sum();
        return new Floor(store(bench, narratives), broker(bench, narratives), bytes);
    }

    private static Duration store(Bench bench, List<ConsumerRecord<byte[], byte[]>> narratives) {
        try (var client = MongoClients.create(bench.storeUri())) {
            var collection =
                    client.getDatabase("benchmark").getCollection("floor").withWriteConcern(WriteConcern.MAJORITY);
            var writes = new ArrayList<ReplaceOneModel<Document>>(narratives.size());
            for (var each : narratives) {
                var key = new String(each.key(), StandardCharsets.UTF_8);
                var document = Document.parse(new String(each.value(), StandardCharsets.UTF_8))
                        .append("_id", key);
                writes.add(new ReplaceOneModel<>(eq("_id", key), document, new ReplaceOptions().upsert(true)));
            }
            long began = System.nanoTime();
            for (int from = 0; from < writes.size(); from += BATCH) {
                collection.bulkWrite(
                        writes.subList(from, Math.min(from + BATCH, writes.size())),
                        new BulkWriteOptions().ordered(false));
            }
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private static Duration broker(Bench bench, List<ConsumerRecord<byte[], byte[]>> narratives)
            throws InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bench.brokers(),
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        2,
                        "max.request.size",
                        4 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.partitionsFor(TOPIC);
            long began = System.nanoTime();
            var sent = new ArrayList<Future<RecordMetadata>>(narratives.size());
            for (var each : narratives) {
                sent.add(producer.send(
                        new ProducerRecord<>(TOPIC, null, null, each.key(), each.value(), each.headers())));
            }
            for (var each : sent) {
                each.get();
            }
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (ExecutionException notTaken) {
            throw new IllegalStateException(notTaken.getCause());
        }
    }

    /// To be called long before: a producer that writes much to a topic just made may lose count of what it has sent.
    static void prepare(Bench bench) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bench.brokers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException notMade) {
            throw new IllegalStateException(notMade.getCause());
        }
    }
}
