package org.throughline.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.throughline.kit.Transience;
import org.throughline.kit.access.SourceBinding;
import org.throughline.kit.deadletters.DeadLetters;
import org.throughline.kit.deadletters.Letter;
import org.throughline.kit.deadletters.Replays.Replayed;
import org.throughline.kit.event.EventReader;
import org.throughline.kit.event.Received;
import org.throughline.kit.trace.Traces;

/// The consumer behind a binding of Spring Cloud Stream: reads the records of one poll as events, hands the good
/// ones to the handler, and parks each bad one by itself, so that a poison event never stops a partition and never
/// takes its batch with it (hole 12).
///
/// It returns only when everything is applied or parked; anything thrown makes the container deliver the poll again.
public final class EventConsumer implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {
    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);

    private final String name;
    private final EventReader reader;
    private final SourceBinding sources;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final EventHandler handler;
    private final Counter consumed;

    EventConsumer(
            String name,
            EventReader reader,
            SourceBinding sources,
            DeadLetters deadLetters,
            Traces traces,
            EventHandler handler,
            MeterRegistry metrics) {
        this.name = name;
        this.reader = reader;
        this.sources = sources;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.handler = handler;
        this.consumed = metrics.counter("throughline.events.consumed", "consumer", name);
    }

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> poll) {
        var records = new IdentityHashMap<Received, ConsumerRecord<byte[], byte[]>>();
        var good = new ArrayList<Received>();
        var refused = new ArrayList<Letter>();
        for (var kafkaRecord : poll.getPayload()) {
            switch (read(kafkaRecord)) {
                case EventReader.Read.Good(Received event) -> {
                    good.add(event);
                    records.put(event, kafkaRecord);
                }
                case EventReader.Read.Bad bad -> refused.add(new Letter(kafkaRecord, bad.reason()));
            }
        }
        for (var event : traces.linked(name, traceparents(good), () -> handle(good))) {
            refused.add(new Letter(kafkaRecord(records, event.event()), event.reason()));
        }
        if (!refused.isEmpty()) {
            deadLetters.park(name, refused);
            refused.forEach(letter -> log.warn(
                    "{} refused {}-{}@{}: {}",
                    name,
                    letter.kafkaRecord().topic(),
                    letter.kafkaRecord().partition(),
                    letter.kafkaRecord().offset(),
                    letter.reason()));
        }
        consumed.increment(poll.getPayload().size());
    }

    String name() {
        return name;
    }

    /// Takes a record that was refused once more. Nothing is parked: it is where it is.
    Replayed replay(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        return switch (read(kafkaRecord)) {
            case EventReader.Read.Bad bad -> new Replayed.RefusedAgain(bad.reason());
            case EventReader.Read.Good(Received event) when handler.knowsNewerThan(event) -> new Replayed.Superseded();
            case EventReader.Read.Good(Received event) ->
                handle(List.of(event)).stream()
                        .findFirst()
                        .<Replayed>map(refused -> new Replayed.RefusedAgain(refused.reason()))
                        .orElseGet(Replayed.Applied::new);
        };
    }

    private EventReader.Read read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        return switch (reader.read(kafkaRecord)) {
            case EventReader.Read.Good(Received event)
            when !sources.takesFromKafka(kafkaRecord.topic(), event.envelope().source()) ->
                EventReader.Read.bad(
                        "The source " + event.envelope().source() + " is not one of those that are taken from Kafka");
            case EventReader.Read any -> any;
        };
    }

    private static List<String> traceparents(List<Received> events) {
        return events.stream()
                .flatMap(event -> Stream.ofNullable(event.envelope().traceparent()))
                .toList();
    }

    private List<EventHandler.RefusedEvent> handle(List<Received> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        try {
            return handler.handle(events);
        } catch (RuntimeException trouble) {
            if (Transience.mayPass(trouble)) {
                log.warn("{} waits and tries again: {}", name, trouble.toString());
                throw trouble;
            }
            return events.size() == 1 ? List.of(unexpected(events.getFirst(), trouble)) : handleOneByOne(events);
        }
    }

    // A defect that one event brings out must not take the others with it.
    private List<EventHandler.RefusedEvent> handleOneByOne(List<Received> events) {
        var refused = new ArrayList<EventHandler.RefusedEvent>();
        for (var event : events) {
            refused.addAll(handle(List.of(event)));
        }
        return refused;
    }

    private EventHandler.RefusedEvent unexpected(Received event, RuntimeException trouble) {
        log.error("{} could not apply event {}", name, event.envelope().id(), trouble);
        return new EventHandler.RefusedEvent(event, "Could not be applied: " + trouble);
    }

    private static ConsumerRecord<byte[], byte[]> kafkaRecord(
            Map<Received, ConsumerRecord<byte[], byte[]>> records, Received event) {
        var found = records.get(event);
        if (found == null) {
            throw new IllegalStateException("The handler refused an event that it was not given");
        }
        return found;
    }
}
