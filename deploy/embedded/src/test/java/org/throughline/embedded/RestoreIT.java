package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the runbook says of one machine: stop, copy the data, start; put the copy in its place, and it is that moment
/// again.
class RestoreIT {
    @TempDir
    Path folder;

    /// What the platform does while broker and store run.
    private interface Work {
        void with(MongoCollection<Document> things, Log log) throws Exception;
    }

    // Seen to fail (what was written later was there) with the copy taken after the second write.
    @Test
    void a_copy_of_what_was_stopped_brings_back_that_moment() throws Exception {
        var data = folder.resolve("data");
        var backup = folder.resolve("backup");
        running(data, (things, log) -> {
            things.insertOne(new Document("_id", "before"));
            log.create();
            log.write(0, 100);
        });
        copy(data, backup);
        running(data, (things, log) -> {
            things.deleteOne(new Document("_id", "before"));
            things.insertOne(new Document("_id", "after"));
            log.write(100, 200);
        });

        delete(data);
        copy(backup, data);

        running(data, (things, log) -> {
            assertThat(things.find()).containsExactly(new Document("_id", "before"));
            assertThat(log.read())
                    .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
            log.write(100, 101);
            assertThat(log.read()).hasSize(101);
        });
    }

    private static void running(Path data, Work work) throws Exception {
        try (var broker = EmbeddedBroker.start(data.resolve("broker"), 0);
                var store = EmbeddedStore.start(data.resolve("store").resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            work.with(client.getDatabase("things").getCollection("things"), new Log(broker.bootstrapServers()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
