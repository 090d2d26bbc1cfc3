package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMainIT {
    /// As objects they take more memory than the store has here.
    private static final int MANY = 25_000;

    private static final int BATCH = 1_000;
    private static final int PARTS = 60;

    @TempDir
    Path folder;

    @Test
    void a_store_killed_in_the_middle_of_writing_loses_no_answered_write() throws Exception {
        int port = LoopbackPort.free();
        var answered = new AtomicInteger();
        try (var store = Child.start(StoreMain.class, port, folder).ready();
                var client = client(port)) {
            Thread writer = Thread.ofVirtual().start(() -> writeUntilItFails(client, answered));
            Awaitility.await().until(() -> answered.get() > 500);
            store.kill();
            writer.join();
        }
        try (var _ = Child.start(StoreMain.class, port, folder).ready();
                var client = client(port)) {
            var counters = client.getDatabase("things").getCollection("counters");
            var things = client.getDatabase("things").getCollection("things");
            assertThat(counters.find(Filters.eq("only"))
                            .map(counter -> counter.getInteger("count"))
                            .first())
                    .isBetween(answered.get(), answered.get() + 1);
            for (int number = 0; number < answered.get(); number++) {
                assertThat(things.find(Filters.eq(number)).first()).isNotNull();
            }
            things.deleteMany(new Document());
            things.insertOne(new Document("_id", 0));
        }
    }

    @Test
    void a_normal_end_keeps_everything() throws Exception {
        int port = LoopbackPort.free();
        try (var store = Child.start(StoreMain.class, port, folder).ready();
                var client = client(port)) {
            client.getDatabase("things").getCollection("things").insertOne(new Document("_id", "last"));
            store.stop();
        }
        try (var _ = Child.start(StoreMain.class, port, folder).ready();
                var client = client(port)) {
            assertThat(client.getDatabase("things").getCollection("things").find())
                    .containsExactly(new Document("_id", "last"));
        }
    }

    /// Seen to fail (no memory left) with documents kept as objects.
    @Test
    void documents_take_no_more_memory_than_their_bytes() throws Exception {
        int port = LoopbackPort.free();
        try (var _ = Child.start(StoreMain.class, port, folder).ready();
                var client = client(port)) {
            var things = client.getDatabase("things").getCollection("things");
            for (int from = 0; from < MANY; from += BATCH) {
                things.insertMany(IntStream.range(from, from + BATCH)
                        .mapToObj(StoreMainIT::ofManyParts)
                        .toList());
            }

            assertThat(things.find(Filters.gte("_id", MANY - 10))).hasSize(10);
        }
    }

    private static Document ofManyParts(int number) {
        return new Document("_id", number)
                .append(
                        "parts",
                        IntStream.range(0, PARTS)
                                .mapToObj(part -> new Document("n", part))
                                .toList());
    }

    @Test
    void a_taken_port_is_one_line_that_names_it() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPort.HOST));
                var store = Child.start(StoreMain.class, other.getLocalPort(), folder)) {
            assertThat(store.lines())
                    .containsExactly("Store did not start: port " + other.getLocalPort()
                            + " is taken by another program; stop it or choose another port");
            assertThat(store.status()).isOne();
        }
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://" + LoopbackPort.HOST + ":" + port + "/?serverSelectionTimeoutMS=2000");
    }

    private static void writeUntilItFails(MongoClient client, AtomicInteger answered) {
        var counters = client.getDatabase("things").getCollection("counters");
        var things = client.getDatabase("things").getCollection("things");
        counters.insertOne(new Document("_id", "only").append("count", 0));
        try {
            for (int number = 0; ; number++) {
                things.insertOne(new Document("_id", number).append("text", "x".repeat(500)));
                counters.updateOne(Filters.eq("only"), Updates.inc("count", 1));
                answered.set(number + 1);
            }
        } catch (MongoException e) {
            // the store is gone: that is the point
        }
    }
}
