package org.throughline.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;

/// Sends events from the outboxes to the broker, in batches, and clears what was acknowledged.
///
/// Delivery is at least once: an event may be sent again after a crash, or by two relays. Consumers go by `sequence`
/// and id (hole 4). What cannot be queued or sent is left to the sweep, which looks for claims that have run out.
public final class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int QUEUE = 20_000;
    private static final int BATCH = 500;

    private final Producer<byte[], byte[]> producer;
    private final EventWriter writer;
    private final Duration sweepInterval;
    private final Counter sent;
    private final Counter failed;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean running;
    private @Nullable Thread sender;
    private @Nullable Thread sweeper;

    private record Place(Outbox outbox, Object documentId) {}

    private record Entry(Place place, List<PendingEvent> events) {}

    public Relay(Producer<byte[], byte[]> producer, EventWriter writer, Duration sweepInterval, MeterRegistry metrics) {
        this.producer = producer;
        this.writer = writer;
        this.sweepInterval = sweepInterval;
        this.sent = metrics.counter("throughline.relay.sent");
        this.failed = metrics.counter("throughline.relay.failed");
        metrics.gauge("throughline.relay.queue", queue, BlockingQueue::size);
    }

    void watch(Outbox outbox) {
        outboxes.add(outbox);
    }

    /// Tells the relay of events that were just stored. Never blocks and never fails: what finds no room waits for the
    /// sweep.
    public void stored(Outbox outbox, Object documentId, List<PendingEvent> events) {
        if (!events.isEmpty()) {
            queue.offer(new Entry(new Place(outbox, documentId), events));
        }
    }

    private void sendAll() {
        var batch = new ArrayList<Entry>(BATCH);
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    send(batch);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                log.warn("Events could not be relayed and wait for the sweep: {}", trouble.toString());
            } finally {
                batch.clear();
            }
        }
    }

    private void send(List<Entry> batch) throws InterruptedException {
        // One entry a document: two writes to one document in one unordered bulk write could lose one of them.
        var events = new LinkedHashMap<Place, List<PendingEvent>>();
        for (var entry : batch) {
            events.computeIfAbsent(entry.place, _ -> new ArrayList<>()).addAll(entry.events);
        }
        var acknowledgements = new LinkedHashMap<Place, List<Future<RecordMetadata>>>();
        var brokerAnswers = true;
        for (var each : events.entrySet()) {
            var futures = new ArrayList<Future<RecordMetadata>>(each.getValue().size());
            for (var event : each.getValue()) {
                // Once the broker does not answer, each further send would block for as long again.
                brokerAnswers = brokerAnswers && send(event, futures);
            }
            acknowledgements.put(each.getKey(), futures);
        }
        var cleared = new HashMap<Outbox, List<Outbox.Sent>>();
        for (var each : acknowledgements.entrySet()) {
            var known = events.getOrDefault(each.getKey(), List.of());
            var count = acknowledgedFromFront(each.getValue());
            sent.increment(count);
            failed.increment((double) known.size() - count);
            if (count > 0) {
                cleared.computeIfAbsent(each.getKey().outbox, _ -> new ArrayList<>())
                        .add(new Outbox.Sent(each.getKey().documentId, known.subList(0, count), count == known.size()));
            }
        }
        cleared.forEach(Outbox::clear);
    }

    private boolean send(PendingEvent event, List<Future<RecordMetadata>> acknowledgements) {
        try {
            var future = producer.send(writer.toRecord(event));
            acknowledgements.add(future);
            return !(future.isDone() && future.state() == Future.State.FAILED);
        } catch (KafkaException trouble) {
            log.warn("Event {} was not sent: {}", event.id(), trouble.toString());
            return false;
        }
    }

    private static int acknowledgedFromFront(List<Future<RecordMetadata>> futures) throws InterruptedException {
        int count = 0;
        for (var future : futures) {
            try {
                future.get();
                count++;
            } catch (ExecutionException notAcknowledged) {
                log.warn("An event was not acknowledged and waits for the sweep: {}", notAcknowledged.getMessage());
                return count;
            }
        }
        return count;
    }

    private void sweep() {
        while (running) {
            try {
                for (var outbox : outboxes) {
                    for (var left : outbox.claimLeft()) {
                        queue.put(new Entry(new Place(outbox, left.documentId()), left.events()));
                    }
                }
                Thread.sleep(sweepInterval);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                log.warn("The sweep for events that were left behind failed: {}", trouble.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(sweepInterval);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofPlatform().name("relay").start(this::sendAll);
        sweeper = Thread.ofPlatform().name("relay-sweep").start(this::sweep);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (sweeper != null) {
                sweeper.interrupt();
                sweeper.join(Duration.ofSeconds(5));
            }
            if (sender != null) {
                sender.join(Duration.ofSeconds(20));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Started before and stopped after everything that writes.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
