package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {
    @TempDir
    Path folder;

    @Test
    void a_store_that_starts_again_still_has_its_documents_and_indexes() {
        Path file = folder.resolve("store.mv");
        try (var store = EmbeddedStore.start(file, 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            things.insertOne(new Document("_id", "a").append("name", "first"));
        }
        try (var store = EmbeddedStore.start(file, 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            assertThat(things.find()).containsExactly(new Document("_id", "a").append("name", "first"));
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "b").append("name", "first")))
                    .hasMessageContaining("E11000");
        }
    }

    /// Seen to fail without the answer to `hello`: services on the store were never ready.
    @Test
    void a_health_check_gets_its_answer() {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var hello = client.getDatabase("things").runCommand(new Document("hello", 1));
            assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
        }
    }

    @Test
    void a_file_that_another_store_has_open_is_refused() {
        Path file = folder.resolve("store.mv");
        try (var _ = EmbeddedStore.start(file, 0)) {
            assertThatThrownBy(() -> EmbeddedStore.start(file, 0))
                    .hasMessageStartingWith("cannot open " + file)
                    .hasMessageContaining("locked");
        }
    }
}
