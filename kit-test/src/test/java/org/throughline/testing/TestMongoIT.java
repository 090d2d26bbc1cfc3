package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongoIT {
    @Test
    void databases_of_different_names_do_not_see_each_other() {
        insertInto("one");
        try (var client = MongoClients.create(TestMongo.uri("two"))) {
            assertThat(client.getDatabase("two").getCollection("things").countDocuments())
                    .isZero();
            assertThat(client.getDatabase("one").getCollection("things").countDocuments())
                    .isOne();
        }
    }

    @Test
    void the_address_names_the_database() {
        assertThat(new ConnectionString(TestMongo.uri("targets")).getDatabase()).isEqualTo("targets");
    }

    private static void insertInto(String database) {
        try (var client = MongoClients.create(TestMongo.uri(database))) {
            client.getDatabase(database).getCollection("things").insertOne(new Document("_id", "a"));
        }
    }
}
