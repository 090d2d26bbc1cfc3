package org.throughline.kit.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;
import org.throughline.kit.deadletters.RefusedRecord.Standing;

/// What this service refused on Kafka, without what was in it: `{_id, at, event, source, type, consumer, topic, …,
/// reason, standing}`. One that is delivered and refused again is the same one, and stays what it had become.
final class Refusals {
    /// Longer than the bytes are kept: a publisher that looks once a month finds why nothing came of what it sent.
    private static final Duration KEPT = Duration.ofDays(35);

    private static final String STANDING = "standing";

    private final MongoCollection<Document> collection;
    private final Clock clock;

    Refusals(MongoCollection<Document> collection, Clock clock) {
        this.collection = collection;
        this.clock = clock;
        collection.createIndex(
                Indexes.ascending("at"), new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS));
        collection.createIndex(Indexes.ascending("source", "at"));
    }

    RefusedRecord describe(String consumer, Letter letter, RecordMetadata parked) {
        var from = letter.kafkaRecord();
        var label = Label.of(from);
        var binding = consumer.substring(consumer.lastIndexOf('/') + 1);
        return new RefusedRecord(
                "%s~%s~%d~%d".formatted(binding, from.topic(), from.partition(), from.offset()),
                refusedAt(from.topic()),
                label.event(),
                label.source(),
                label.type(),
                consumer,
                from.topic(),
                from.partition(),
                from.offset(),
                parked.partition(),
                parked.offset(),
                ParkedHeaders.shortened(letter.reason()),
                Standing.PARKED);
    }

    // Not even when somebody's answer to a survey was refused is known, but for the day.
    private Instant refusedAt(String topic) {
        var now = clock.instant();
        return topic.equals(Throughline.SURVEYS) ? now.truncatedTo(ChronoUnit.DAYS) : now;
    }

    void note(List<RefusedRecord> refused) {
        collection.bulkWrite(refused.stream().map(Refusals::upsert).toList(), new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> upsert(RefusedRecord refused) {
        var first = new ArrayList<Bson>();
        document(refused).forEach((name, value) -> first.add(setOnInsert(name, value)));
        return new UpdateOneModel<>(eq("_id", refused.id()), combine(first), new UpdateOptions().upsert(true));
    }

    /// What is asked for; null for any.
    ///
    /// @param newestFirst rather than the oldest
    /// @param after the last one of the page before
    record Question(
            @Nullable String source,
            @Nullable Instant since,
            @Nullable Standing standing,
            boolean newestFirst,
            @Nullable Cursor after) {}

    /// A place in the order of time.
    record Cursor(Instant at, String id) {}

    List<RefusedRecord> find(Question question, int limit) {
        var conditions = new ArrayList<Bson>();
        if (question.source() != null) {
            conditions.add(eq("source", question.source()));
        }
        if (question.since() != null) {
            conditions.add(gte("at", Date.from(question.since())));
        }
        if (question.standing() != null) {
            conditions.add(eq(STANDING, question.standing().word()));
        }
        if (question.after() != null) {
            conditions.add(beyond(question.after(), question.newestFirst()));
        }
        var found = new ArrayList<RefusedRecord>();
        collection
                .find(conditions.isEmpty() ? new Document() : and(conditions))
                .sort(question.newestFirst() ? descending("at", "_id") : ascending("at", "_id"))
                .limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    private static Bson beyond(Cursor last, boolean newestFirst) {
        var at = Date.from(last.at());
        return newestFirst
                ? or(lt("at", at), and(eq("at", at), lt("_id", last.id())))
                : or(gt("at", at), and(eq("at", at), gt("_id", last.id())));
    }

    Optional<RefusedRecord> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(Refusals::read);
    }

    /// Notes what became of one that waits.
    ///
    /// @return false if it no longer waits
    boolean settle(String id, Standing standing) {
        return collection
                        .updateOne(
                                and(eq("_id", id), eq(STANDING, Standing.PARKED.word())),
                                set(STANDING, standing.word()))
                        .getMatchedCount()
                == 1;
    }

    /// Notes why a replay was refused.
    void refusedAgain(String id, String reason) {
        collection.updateOne(
                and(eq("_id", id), eq(STANDING, Standing.PARKED.word())),
                set("reason", ParkedHeaders.shortened(reason)));
    }

    private static Document document(RefusedRecord refused) {
        var document = new Document("at", Date.from(refused.at()))
                .append("consumer", refused.consumer())
                .append("topic", refused.topic())
                .append("partition", refused.partition())
                .append("offset", refused.offset())
                .append("parkedPartition", refused.parkedPartition())
                .append("parkedOffset", refused.parkedOffset())
                .append("reason", refused.reason())
                .append(STANDING, refused.standing().word());
        append(document, "event", refused.event());
        append(document, "source", refused.source());
        append(document, "type", refused.type());
        return document;
    }

    private static void append(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static RefusedRecord read(Document document) {
        return new RefusedRecord(
                text(document, "_id"),
                Objects.requireNonNull(document.getDate("at")).toInstant(),
                document.getString("event"),
                document.getString("source"),
                document.getString("type"),
                text(document, "consumer"),
                text(document, "topic"),
                Objects.requireNonNull(document.getInteger("partition")),
                Objects.requireNonNull(document.getLong("offset")),
                Objects.requireNonNull(document.getInteger("parkedPartition")),
                Objects.requireNonNull(document.getLong("parkedOffset")),
                text(document, "reason"),
                Standing.of(text(document, STANDING)).orElseThrow());
    }

    private static String text(Document document, String name) {
        return Objects.requireNonNull(document.getString(name), name);
    }
}
