package org.throughline.kit.people;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.throughline.events.Subjects;
import org.throughline.events.people.PersonForgotten;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.Trigger;

/// Tells all services to forget a person, this one among them. It keeps no note of it, as that would be one more thing
/// that is kept of somebody: it is done when the broker has it.
final class Forgetting {
    private final Producer<byte[], byte[]> producer;
    private final EventWriter events;
    private final Clock clock;

    Forgetting(Producer<byte[], byte[]> producer, EventWriter events, Clock clock) {
        this.producer = producer;
        this.events = events;
        this.clock = clock;
    }

    /// @return the event's id
    /// @throws KafkaException if the broker did not take it: ask again
    String forget(String pseudonym) {
        // Nobody counts a person's events, so the time stands for the sequence.
        var event = events.of(
                        Subjects.person(pseudonym),
                        clock.millis(),
                        List.of(new PersonForgotten(pseudonym)),
                        Trigger.START)
                .getFirst();
        try {
            producer.send(events.toRecord(event)).get();
            return event.id();
        } catch (ExecutionException notTaken) {
            throw new KafkaException("The broker did not take person.forgotten", notTaken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while forgetting", stopping);
        }
    }
}
