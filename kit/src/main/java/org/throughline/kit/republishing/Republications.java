package org.throughline.kit.republishing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;
import org.throughline.kit.event.Received;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.republishing.Republication.Progress;

/// Publishes once more what every aggregate of the service last told, each event with the id and the sequence that it
/// had, so that whoever has it already does nothing. Writes go on meanwhile: what they tell is newer, and consumers go
/// by sequence.
///
/// One at a time, also where there are many instances; should two run after all, that costs time and nothing else.
final class Republications implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Republications.class);

    private static final int DOCUMENTS_AT_ONCE = 200;

    /// Longer than the broker may take over one batch.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final MongoCollection<Document> collection;
    private final Outboxes outboxes;
    private final EventWriter writer;
    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread publishing;

    Republications(
            MongoCollection<Document> collection,
            Outboxes outboxes,
            EventWriter writer,
            Producer<byte[], byte[]> producer,
            Clock clock) {
        this.collection = collection;
        this.outboxes = outboxes;
        this.writer = writer;
        this.producer = producer;
        this.clock = clock;
    }

    /// Starts one, unless one is running: then that one is the answer.
    synchronized Republication begin() {
        var present = collection
                .find(and(
                        eq("progress", Progress.RUNNING.name()),
                        gt("beat", Date.from(clock.instant().minus(SILENCE)))))
                .first();
        if (present != null) {
            return read(present);
        }
        var id = UUID.randomUUID().toString();
        var now = Date.from(clock.instant());
        var begun = new Document("_id", id)
                .append("progress", Progress.RUNNING.name())
                .append("startedAt", now)
                .append("beat", now)
                .append("documents", 0L)
                .append(
                        "of",
                        outboxes.all().stream().mapToLong(Outbox::toldDocuments).sum())
                .append("events", 0L);
        collection.insertOne(begun);
        publishing = Thread.ofVirtual().name("republication").start(() -> publish(id));
        return read(begun);
    }

    Optional<Republication> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(this::read);
    }

    private void publish(String id) {
        try {
            var documents = 0L;
            var events = 0L;
            for (var outbox : outboxes.all()) {
                Object after = null;
                while (true) {
                    var told = outbox.told(after, DOCUMENTS_AT_ONCE);
                    if (told.isEmpty()) {
                        break;
                    }
                    after = told.getLast().documentId();
                    documents += told.size();
                    events += send(told);
                    beat(id, Progress.RUNNING, documents, events);
                    if (!running) {
                        beat(id, Progress.STOPPED, documents, events);
                        return;
                    }
                }
            }
            beat(id, Progress.DONE, documents, events);
            log.info("Published {} events of {} aggregates once more", events, documents);
        } catch (ExecutionException | RuntimeException trouble) {
            log.warn("A republication ended early: {}", trouble.toString());
            failed(id, trouble);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int send(List<Outbox.ToldBy> told) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var each : told) {
            for (PendingEvent event : each.events()) {
                sent.add(producer.send(marked(event)));
            }
        }
        for (var future : sent) {
            future.get();
        }
        return sent.size();
    }

    private ProducerRecord<byte[], byte[]> marked(PendingEvent event) {
        var again = writer.toRecord(event);
        again.headers().add(Received.REPUBLISHED, clock.instant().toString().getBytes(UTF_8));
        return again;
    }

    private void beat(String id, Progress progress, long documents, long events) {
        collection.updateOne(
                eq("_id", id),
                combine(
                        set("progress", progress.name()),
                        set("beat", Date.from(clock.instant())),
                        set("documents", documents),
                        set("events", events)));
    }

    private void failed(String id, Exception trouble) {
        try {
            var cause = trouble.getCause() == null ? trouble : trouble.getCause();
            collection.updateOne(
                    eq("_id", id),
                    combine(
                            set("progress", Progress.FAILED.name()),
                            set("failure", String.valueOf(cause.getMessage()))));
        } catch (RuntimeException storeAway) {
            log.warn("Nor could that be noted: {}", storeAway.toString());
        }
    }

    private Republication read(Document document) {
        var noted = Progress.valueOf(text(document, "progress"));
        var silentSince = time(document, "beat").plus(SILENCE);
        return new Republication(
                text(document, "_id"),
                noted == Progress.RUNNING && silentSince.isBefore(clock.instant()) ? Progress.STOPPED : noted,
                time(document, "startedAt"),
                Objects.requireNonNull(document.getLong("documents")),
                Objects.requireNonNull(document.getLong("of")),
                Objects.requireNonNull(document.getLong("events")),
                document.getString("failure"));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static Instant time(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var thread = publishing;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
