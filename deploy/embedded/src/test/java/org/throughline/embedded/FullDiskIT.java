package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A part that has no room left ends rather than answer for what it cannot keep.
@Tag("faults")
class FullDiskIT {
    private static final int ROOM = 16 * 1024;
    private static final int LARGE = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_store_whose_disk_is_full_has_all_that_it_answered_once_there_is_room() throws Exception {
        int port = LoopbackPort.free();
        int answered;
        try (var store = Child.startWithLittleRoom(ROOM, StoreMain.class, port, folder)
                        .ready();
                var client = client(port)) {
            answered = writeUntilItFails(client);
            assertThat(store.status()).as("it has ended").isNotZero();
        }
        assertThat(answered).isPositive();
        try (var _ = Child.start(StoreMain.class, port, folder).ready();
                var client = client(port)) {
            var things = client.getDatabase("things").getCollection("things");
            for (int number = 0; number < answered; number++) {
                assertThat(things.find(new Document("_id", number)).first())
                        .as("thing %d of %d", number, answered)
                        .isNotNull();
            }
            things.insertOne(new Document("_id", "there is room again"));
        }
    }

    @Test
    void a_broker_whose_disk_is_full_has_all_that_it_acknowledged_once_there_is_room() throws Exception {
        int port = LoopbackPort.free();
        var log = new Log(LoopbackPort.HOST + ":" + port);
        int acknowledged;
        try (var broker =
                Child.startWithLittleRoom(ROOM, BrokerMain.class, port, folder).ready()) {
            log.create();
            acknowledged = writeUntilItFails(log);
            assertThat(broker.status()).as("it has ended").isNotZero();
        }
        assertThat(acknowledged).isPositive();
        try (var _ = Child.start(BrokerMain.class, port, folder).ready()) {
            assertThat(log.read())
                    .hasSizeGreaterThanOrEqualTo(acknowledged)
                    .startsWith(0, 1, 2)
                    .contains(acknowledged - 1);
            log.write(acknowledged, acknowledged + 10);
        }
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://" + LoopbackPort.HOST + ":" + port + "/?serverSelectionTimeoutMS=2000");
    }

    private static byte[] noise() {
        var noise = new byte[LARGE];
        ThreadLocalRandom.current().nextBytes(noise);
        return noise;
    }

    /// How many were answered.
    private static int writeUntilItFails(MongoClient client) {
        var things = client.getDatabase("things").getCollection("things");
        for (int number = 0; ; number++) {
            try {
                // Noise: what is alike takes no room.
                things.insertOne(new Document("_id", number).append("bytes", new Binary(noise())));
            } catch (MongoException full) {
                return number;
            }
        }
    }

    private static int writeUntilItFails(Log log) throws InterruptedException {
        try (var producer = log.producer()) {
            for (int number = 0; ; number++) {
                try {
                    producer.send(new ProducerRecord<>(
                                    "numbers",
                                    0,
                                    number,
                                    number,
                                    List.of(new RecordHeader("padding", new byte[LARGE]))))
                            .get();
                } catch (ExecutionException full) {
                    return number;
                }
            }
        }
    }
}
