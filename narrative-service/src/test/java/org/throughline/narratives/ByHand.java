package org.throughline.narratives;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.GenericMessage;
import org.throughline.events.Throughline;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.testing.Answer;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// The whole service with its polls made by hand instead of by a broker: what arrives, how often, in which order, and
/// where it crashes is the test's choice. What it sends is kept and goes nowhere by itself.
public final class ByHand implements AutoCloseable {
    private static final String OFF = ".consumer.auto-startup=false";

    private final TestService service;
    private final MockProducer<byte[], byte[]> wire;
    private final ByHandParts.Doors doors;
    private int taken;

    private ByHand(TestService service) {
        this.service = service;
        this.wire = (MockProducer<byte[], byte[]>) service.<Producer<byte[], byte[]>>bean(producerType());
        this.doors = service.bean(ByHandParts.Doors.class);
    }

    @SuppressWarnings("unchecked")
    private static Class<Producer<byte[], byte[]>> producerType() {
        return (Class<Producer<byte[], byte[]>>) (Class<?>) Producer.class;
    }

    public static ByHand start() {
        // Nothing is read but what comes by hand, so there is nothing to catch up with.
        var service = start("throughline.targets,throughline.networks,throughline.people," + Throughline.RECOMPOSE);
        Await.until("it may speak", service.bean(CaughtUp.class)::now);
        return new ByHand(service);
    }

    /// One that waits for what is on the topics of others, and that nobody brings.
    static ByHand cold() {
        return new ByHand(start(Throughline.RECOMPOSE));
    }

    private static TestService start(String notWaitedFor) {
        return TestService.start(NarrativeService.class, new String[] {
            "spring.main.sources=" + ByHandParts.class.getName(),
            "spring.cloud.stream.bindings.targets-in-0" + OFF,
            "spring.cloud.stream.bindings.networks-in-0" + OFF,
            "spring.cloud.stream.bindings.recompose-in-0" + OFF,
            "throughline.catch-up.ignored=" + notWaitedFor
        });
    }

    public static ByHand shared() {
        return Shared.ONE;
    }

    private static final class Shared {
        private static final ByHand ONE = start();
    }

    @Override
    public void close() {
        service.close();
    }

    /// Nothing was ever told.
    public void forget() {
        takeJobs();
        for (var collection : database().listCollectionNames()) {
            database().getCollection(collection).deleteMany(new Document());
        }
    }

    /// Stage 1 of one poll for each topic, with these events in this order.
    public void arrive(Trust.Told... events) {
        arrive(List.of(events));
    }

    public void arrive(Collection<Trust.Told> events) {
        var messages = events.stream().map(Trust.Told::message).toList();
        poll(doors.targets(), on(Throughline.TARGETS, messages));
        poll(doors.networks(), on(Throughline.NETWORKS, messages));
    }

    /// The same, but the process dies after it has stored what it was told and before it has marked anyone.
    public void arriveAndCrashBeforeMarking(Trust.Told event) {
        wire.sendException = new KafkaException("crashed");
        try {
            arrive(event);
        } catch (KafkaException crashed) {
            return;
        } finally {
            wire.sendException = null;
        }
        throw new AssertionError("It marked someone");
    }

    /// Stage 2 for all jobs that were handed out since the last time, also by other jobs.
    public void compose() {
        for (var jobs = takeJobs(); !jobs.isEmpty(); jobs = takeJobs()) {
            compose(jobs);
        }
    }

    public void compose(List<ProducerRecord<byte[], byte[]>> jobs) {
        poll(doors.recompose(), jobs);
    }

    /// The jobs that were handed out since the last time.
    public List<ProducerRecord<byte[], byte[]>> takeJobs() {
        var history = wire.history();
        var jobs = on(Throughline.RECOMPOSE, history.subList(taken, history.size()));
        taken = history.size();
        return jobs;
    }

    /// All that went out on a topic.
    public List<ProducerRecord<byte[], byte[]>> sent(String topic) {
        return on(topic, wire.history());
    }

    public EventConsumer recompose() {
        return doors.recompose();
    }

    private static List<ProducerRecord<byte[], byte[]>> on(
            String topic, List<ProducerRecord<byte[], byte[]>> messages) {
        return messages.stream()
                .filter(message -> message.topic().equals(topic))
                .toList();
    }

    public static void poll(EventConsumer door, List<ProducerRecord<byte[], byte[]>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var message : messages) {
            records.add(new ConsumerRecord<>(
                    message.topic(),
                    0,
                    records.size(),
                    System.currentTimeMillis(),
                    TimestampType.CREATE_TIME,
                    -1,
                    -1,
                    message.key(),
                    message.value(),
                    message.headers(),
                    Optional.empty()));
        }
        door.accept(new GenericMessage<>(records));
    }

    public MongoDatabase database() {
        return service.bean(MongoDatabase.class);
    }

    public <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return service.beans(type);
    }

    public TestService service() {
        return service;
    }

    public Client as(Person person) {
        return service.as(person);
    }

    public Answer narrative(String team) {
        return as(Person.staff(team)).get("/api/teams/" + team + "/narrative");
    }

    /// A team's narrative as text; empty while it has none.
    public String text(String team) {
        var answer = narrative(team);
        return answer.status() == 404 ? "" : answer.json().path("text").asString();
    }

    public long version(String team) {
        var answer = narrative(team);
        return answer.status() == 404 ? 0 : answer.json().path("version").asLong();
    }

    /// A change's affected, revised, unchanged and pending teams.
    public List<Integer> counts(Trust.Told change) {
        var json = as(Person.leader()).get("/api/changes/" + change.id()).json();
        return Stream.of("affected", "revised", "unchanged", "pending")
                .map(name -> json.path(name).asInt())
                .toList();
    }

    /// What is stored of each of these teams' narratives: sections with texts and causes.
    public @Nullable List<Document> sections(String team) {
        var found = database()
                .getCollection("narratives")
                .find(new Document("_id", team))
                .first();
        return found == null ? null : found.getList("sections", Document.class);
    }
}
