package org.throughline.kit.notes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.throughline.kit.KitSettings.RelaySettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.outbox.Relay;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestMongo;
import tools.jackson.databind.json.JsonMapper;

/// One instance that writes notes, without the rest of a service. Its relay runs only once it is started, so that a
/// test can be between any two steps. Several instances can share a database.
public final class Desk implements AutoCloseable {
    public static final RelaySettings SETTINGS = new RelaySettings(Duration.ofSeconds(2), Duration.ofMillis(50), 5);
    private static final Map<String, MongoClient> CLIENTS = new ConcurrentHashMap<>();

    public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    public final MongoDatabase database;
    public final Relay relay;
    public final Outboxes outboxes;
    public final AggregateStore<Note> notes;
    public final EventWriter writer;
    private final Producer<byte[], byte[]> producer;

    private Desk(MongoDatabase database, Clock clock, Producer<byte[], byte[]> producer) {
        this.database = database;
        this.producer = producer;
        var json = new JsonMapper();
        this.writer = new EventWriter("/throughline/note-service", NoteEvents.catalogue(), json, clock);
        this.relay = new Relay(producer, writer, SETTINGS.sweepInterval(), clock, metrics);
        this.outboxes = new Outboxes(database, clock, SETTINGS, relay, NoteEvents.catalogue());
        this.notes = new Aggregates(database, outboxes, relay, writer, json, clock)
                .open("notes", Note.class, id -> "note/" + id);
    }

    public static MongoDatabase freshDatabase() {
        var name = "desk-" + UUID.randomUUID().toString().substring(0, 8);
        return CLIENTS.computeIfAbsent("all", _ -> MongoClients.create(TestMongo.uri("all")))
                .getDatabase(name);
    }

    public static Desk at(MongoDatabase database, Clock clock, Producer<byte[], byte[]> producer) {
        return new Desk(database, clock, producer);
    }

    public static Desk at(MongoDatabase database, Clock clock) {
        TestKafka.createTopics(3, NoteEvents.NOTES);
        return at(
                database,
                clock,
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()));
    }

    public Outcome<Note> write(String id, String title) {
        return write(id, title, Precondition.NONE);
    }

    public Outcome<Note> write(String id, String title, Precondition precondition) {
        var note = new Note(title, List.of());
        return notes.decide(
                id,
                precondition,
                Trigger.START,
                current -> current.filter(there -> there.state().equals(note)).isPresent()
                        ? Decision.keep()
                        : Decision.write(note, version -> NoteEvents.written(id, note, version)));
    }

    public Outcome<Note> tearUp(String id) {
        return notes.decide(
                id,
                Precondition.NONE,
                Trigger.START,
                _ -> Decision.remove(version -> List.of(new NoteTornUp(id, version))));
    }

    public MongoCollection<Document> documents() {
        return database.getCollection("notes");
    }

    public Document document(String id) {
        return documents().find(new Document("_id", id)).into(new ArrayList<>()).getFirst();
    }

    public List<Document> waiting(String id) {
        return document(id).getList("pending", Document.class, List.of());
    }

    @Override
    public void close() {
        relay.stop();
        producer.close(Duration.ZERO);
    }
}
