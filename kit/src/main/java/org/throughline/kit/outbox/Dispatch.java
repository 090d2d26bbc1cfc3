package org.throughline.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;

/// Sends parcels, waits for the broker, and clears of each document what was acknowledged from the front.
final class Dispatch {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final Producer<byte[], byte[]> producer;
    private final EventWriter writer;
    private final Counter sent;
    private final Counter failed;

    Dispatch(Producer<byte[], byte[]> producer, EventWriter writer, MeterRegistry metrics) {
        this.producer = producer;
        this.writer = writer;
        this.sent = metrics.counter("throughline.relay.sent");
        this.failed = metrics.counter("throughline.relay.failed");
    }

    /// What came of it.
    ///
    /// @param answers whether the broker took part in it: false where it did not answer, so that there is no use in
    ///     going on
    /// @param late those that might no longer be sent when it was their turn, which says nothing of the broker
    record Result(boolean answers, List<Parcel> late) {}

    Result send(Collection<Parcel> parcels) throws InterruptedException {
        var late = new ArrayList<Parcel>();
        var acknowledgements = new LinkedHashMap<Parcel, List<Future<RecordMetadata>>>();
        var answers = true;
        for (var parcel : parcels) {
            if (!parcel.mayBeSent()) {
                late.add(parcel);
                continue;
            }
            var futures = new ArrayList<Future<RecordMetadata>>(parcel.events().size());
            acknowledgements.put(parcel, futures);
            // Once the broker does not answer, each further send would block for as long again.
            answers = answers && handOver(parcel, futures);
        }
        var cleared = new HashMap<Outbox, List<Outbox.Sent>>();
        for (var each : acknowledgements.entrySet()) {
            var parcel = each.getKey();
            var events = parcel.events();
            var count = acknowledgedFromFront(events, each.getValue());
            sent.increment(count);
            failed.increment((double) events.size() - count);
            if (count > 0) {
                answers = true;
                var place = parcel.place();
                cleared.computeIfAbsent(place.outbox(), _ -> new ArrayList<>())
                        .add(new Outbox.Sent(place.documentId(), events.subList(0, count), count == events.size()));
            }
        }
        cleared.forEach(Outbox::clear);
        return new Result(answers, late);
    }

    private boolean handOver(Parcel parcel, List<Future<RecordMetadata>> futures) {
        for (var event : parcel.events()) {
            try {
                var future = producer.send(writer.toRecord(event));
                futures.add(future);
                if (future.isDone() && future.state() == Future.State.FAILED) {
                    // One that is refused for itself stops only its own document; the others go on.
                    return !(future.exceptionNow() instanceof RetriableException);
                }
            } catch (KafkaException trouble) {
                log.warn("Event {} was not sent: {}", event.id(), trouble.toString());
                return false;
            }
        }
        return true;
    }

    private static int acknowledgedFromFront(List<PendingEvent> events, List<Future<RecordMetadata>> futures)
            throws InterruptedException {
        int count = 0;
        for (var future : futures) {
            try {
                future.get();
                count++;
            } catch (ExecutionException notAcknowledged) {
                log.warn(
                        "Event {} was not acknowledged and waits for the sweep: {}",
                        events.get(count).id(),
                        String.valueOf(notAcknowledged.getCause()));
                return count;
            }
        }
        return count;
    }
}
