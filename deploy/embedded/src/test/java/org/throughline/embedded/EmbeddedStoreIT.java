package org.throughline.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedStoreIT {
    private static final int WRITES = 300;
    private static final int THINGS = 200;
    private static final int FIELDS = 3_000;
    /// Together more than a driver takes at once.
    private static final int MANY = 4_000;

    private static final int LONG = 15_000;

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

    @Test
    void what_is_asked_beside_the_id_counts_too() {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            things.insertMany(
                    List.of(new Document("_id", "a").append("v", 1), new Document("_id", "b").append("v", 2)));

            assertThat(things.find(and(eq("_id", "a"), eq("v", 2)))).isEmpty();
            assertThat(things.find(new Document("_id", "a").append("v", 1))).hasSize(1);
            assertThat(things.find(and(in("_id", "a", "b"), gt("v", 1)))).hasSize(1);
            assertThat(things.find(and(gt("_id", "a"), gt("v", 0)))).hasSize(1);
            assertThat(things.find(or(eq("_id", "a"), eq("v", 2)))).hasSize(2);
            assertThat(things.updateOne(and(eq("_id", "a"), eq("v", 2)), inc("v", 1))
                            .getMatchedCount())
                    .isZero();
            assertThat(things.updateOne(and(eq("_id", "a"), eq("v", 1)), inc("v", 1))
                            .getModifiedCount())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void what_an_index_finds_is_what_would_be_found_without(Bson question) {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var plain = client.getDatabase("things").getCollection("plain");
            var indexed = client.getDatabase("things").getCollection("indexed");
            writeAtRandom(plain, indexed);

            assertThat(indexed.find(question).into(new ArrayList<>()))
                    .containsExactlyInAnyOrderElementsOf(plain.find(question));
            int all = plain.find(question).into(new ArrayList<>()).size();
            assertThat(indexed.countDocuments(question)).isEqualTo(all);
            assertThat(plain.countDocuments(question)).isEqualTo(all);
            assertThat(indexed.countDocuments(question, new CountOptions().limit(3)))
                    .isEqualTo(Math.min(all, 3));
            assertThat(indexed.countDocuments(question, new CountOptions().skip(1)))
                    .isEqualTo(Math.max(all - 1, 0));
        }
    }

    private static void writeAtRandom(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        var random = new Random(7);
        for (var things : List.of(plain, indexed)) {
            for (int i = 0; i < THINGS / 2; i++) {
                things.insertOne(thing(i));
            }
        }
        indexed.createIndex(Indexes.ascending("kind", "size"));
        indexed.createIndex(Indexes.ascending("state.tags"));
        indexed.createIndex(Indexes.ascending("state.parts.name"));
        indexed.createIndex(Indexes.ascending("waiting"), new IndexOptions().sparse(true));
        indexed.createIndex(Indexes.descending("mark"));
        for (int i = 0; i < THINGS; i++) {
            int which = random.nextInt(THINGS);
            var other = thing(random.nextInt(THINGS)).append("_id", which);
            boolean gone = random.nextInt(4) == 0;
            for (var things : List.of(plain, indexed)) {
                things.replaceOne(eq("_id", which), other, new ReplaceOptions().upsert(true));
                if (gone) {
                    things.deleteOne(eq("_id", which));
                }
            }
        }
    }

    /// Seen to fail with those left out that have the same value as the last one, and with the order taken the other
    /// way.
    @Test
    void the_first_ones_by_an_index_are_those_that_would_be_found_without() {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var plain = client.getDatabase("things").getCollection("plain");
            var indexed = client.getDatabase("things").getCollection("indexed");
            writeAtRandom(plain, indexed);

            assertThat(firstOnes())
                    .allSatisfy(asked -> assertThat(asked.of(indexed)).containsExactlyElementsOf(asked.of(plain)));
        }
    }

    /// Seen to fail with the search begun behind the one that the question names, and with those that do not match
    /// counted.
    @Test
    void the_first_ones_by_id_are_those_that_come_first_of_all() {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var named = client.getDatabase("things").getCollection("named");
            var random = new Random(7);
            for (int i = 0; i < THINGS; i++) {
                var name = "n" + random.nextInt(THINGS);
                named.replaceOne(eq("_id", name), thing(i).append("_id", name), new ReplaceOptions().upsert(true));
                named.deleteOne(eq("_id", "n" + random.nextInt(THINGS)));
            }
            named.replaceOne(eq("_id", "n3"), thing(3).append("_id", "n3"), new ReplaceOptions().upsert(true));

            assertThat(byId()).allSatisfy(asked -> {
                var all = named.find(asked.question()).into(new ArrayList<>());
                all.sort(Comparator.comparing(thing -> thing.getString("_id")));
                assertThat(asked.of(named))
                        .isEqualTo(all.stream()
                                .skip(asked.skip())
                                .limit(asked.limit())
                                .toList());
            });
        }
    }

    private static List<Asked> byId() {
        var asked = new ArrayList<Asked>();
        for (var bounds : List.<Bson>of(
                new Document(),
                gt("_id", "n3"),
                gte("_id", "n3"),
                and(gt("_id", "n2"), gt("_id", "n40")),
                and(gt("_id", "n2"), lt("_id", "n6")),
                gt("_id", "z"),
                ne("_id", "n3"))) {
            for (int limit : new int[] {1, 5, THINGS}) {
                asked.add(new Asked(bounds, ascending("_id"), 0, limit));
                asked.add(new Asked(and(eq("kind", "a"), bounds), ascending("_id"), 2, limit));
            }
        }
        return asked;
    }

    private record Asked(Bson question, Bson order, int skip, int limit) {
        List<Document> of(MongoCollection<Document> things) {
            return things.find(question).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
        }
    }

    private static List<Asked> firstOnes() {
        var questions = List.<Bson>of(
                new Document(),
                gte("size", 3),
                and(gt("size", 1), lte("size", 4)),
                and(lt("size", 4), eq("mark", "m1")),
                gte("mark", "m2"),
                lt("mark", "m2"),
                lt("waiting", 5));
        var orders = List.of(
                descending("mark", "_id"),
                ascending("mark", "_id"),
                orderBy(ascending("mark"), descending("size", "_id")),
                orderBy(descending("waiting"), ascending("_id")),
                orderBy(ascending("kind"), ascending("_id")));
        var asked = new ArrayList<Asked>();
        for (var question : questions) {
            for (var order : orders) {
                for (int limit : new int[] {1, 5, 40, THINGS}) {
                    asked.add(new Asked(question, order, 0, limit));
                    asked.add(new Asked(question, order, 3, limit));
                }
            }
        }
        return asked;
    }

    static List<Bson> questions() {
        return List.of(
                eq("kind", "a"),
                eq("kind", null),
                eq("kind", 1.0),
                in("kind", "a", "b"),
                in("kind", Arrays.asList("a", null)),
                and(eq("kind", "a"), gt("size", 3)),
                and(gt("size", 3), eq("kind", "b")),
                or(eq("kind", "a"), eq("size", 3)),
                ne("kind", "a"),
                regex("kind", "^a"),
                eq("state.tags", "red"),
                eq("state.tags", List.of("red", "green")),
                in("state.tags", "red", "blue"),
                eq("state.parts.name", "lid"),
                gt("waiting", 5),
                lt("waiting", 5),
                exists("waiting"),
                exists("waiting", false),
                eq("waiting", null));
    }

    private static Document thing(int number) {
        var thing = new Document("_id", number).append("size", number % 7);
        switch (number % 5) {
            case 0 -> thing.append("kind", "a");
            case 1 -> thing.append("kind", "b");
            case 2 -> thing.append("kind", 1);
            case 3 -> thing.append("kind", null);
            default -> thing.append("kind", List.of("a", "c"));
        }
        thing.append(
                "state",
                new Document("tags", number % 3 == 0 ? List.of("red", "green") : "blue")
                        .append("parts", List.of(new Document("name", number % 2 == 0 ? "lid" : "handle"))));
        if (number % 4 != 0) {
            thing.append("mark", "m" + number % 4);
        }
        return number % 6 == 0 ? thing.append("waiting", number % 11) : thing;
    }

    @Test
    void an_index_is_there_again_after_a_start() {
        Path file = folder.resolve("store.mv");
        try (var store = EmbeddedStore.start(file, 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            things.createIndex(Indexes.ascending("kind"));
            things.insertMany(List.of(thing(0), thing(1)));
        }
        try (var store = EmbeddedStore.start(file, 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            things.createIndex(Indexes.ascending("kind"));
            assertThat(things.find(eq("kind", "a"))).containsExactly(thing(0));
            things.deleteOne(eq("kind", "a"));
            assertThat(things.find()).containsExactly(thing(1));
        }
    }

    /// Seen to fail, with answers that could not be written and others that held half a write, while documents were
    /// changed in their place.
    @Test
    void who_reads_while_somebody_writes_gets_what_was_there_before_or_after() throws Exception {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            things.insertOne(fields(0));
            var writes = new AtomicInteger();
            var writer = Thread.ofVirtual().start(() -> {
                while (writes.incrementAndGet() <= WRITES) {
                    things.replaceOne(eq("_id", "a"), fields(writes.get()));
                }
            });

            while (writes.get() < WRITES) {
                var read = Objects.requireNonNull(things.find(eq("_id", "a")).first());
                read.remove("_id");
                assertThat(read.values().stream().distinct()).hasSize(1);
            }
            writer.join();
        }
    }

    private static Document fields(int number) {
        var fields = new Document("_id", "a");
        for (int i = 0; i < FIELDS; i++) {
            fields.append((number % 2 == 0 ? "even" : "odd") + i, number);
        }
        return fields;
    }

    /// Seen to fail (a reply longer than a driver takes) with all that is left in the second answer.
    @Test
    void more_than_fits_into_one_answer_comes_in_several() {
        try (var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
                var client = MongoClients.create(store.uri("things"))) {
            var things = client.getDatabase("things").getCollection("things");
            var text = "x".repeat(LONG);
            things.insertMany(IntStream.range(0, MANY)
                    .mapToObj(number -> new Document("_id", number).append("text", text))
                    .toList());

            int found = 0;
            for (var each : things.find()) {
                assertThat(each.getString("text")).hasSize(LONG);
                found++;
            }
            assertThat(found).isEqualTo(MANY);
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
