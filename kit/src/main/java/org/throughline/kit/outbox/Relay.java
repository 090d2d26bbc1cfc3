package org.throughline.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
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

    /// So many documents may be queued; the rest is left to the sweep.
    private static final int QUEUE = 100_000;

    /// So many of them carry their events with them; what the rest has to send is looked up, so that no backlog,
    /// however long, fills the memory.
    private static final int CARRIED = 5_000;

    private static final int BATCH = 500;
    private static final Duration LOOKING_AROUND = Duration.ofMillis(50);

    private final Dispatch dispatch;
    private final Duration sweepInterval;
    private final Clock clock;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Parcel> queue = new LinkedBlockingQueue<>(QUEUE);
    private volatile boolean running;
    private volatile boolean brokerAnswers = true;
    private volatile long documentsWaiting;
    private volatile @Nullable Instant oldestWaiting;
    private @Nullable Thread sender;
    private @Nullable Thread sweeper;

    public Relay(
            Producer<byte[], byte[]> producer,
            EventWriter writer,
            Duration sweepInterval,
            Clock clock,
            MeterRegistry metrics) {
        this.dispatch = new Dispatch(producer, writer, metrics);
        this.sweepInterval = sweepInterval;
        this.clock = clock;
        Gauge.builder("throughline.relay.queue", queue, BlockingQueue::size)
                .description("Documents whose events are about to be sent")
                .register(metrics);
        Gauge.builder("throughline.outbox.documents", this, relay -> relay.documentsWaiting)
                .description("Documents with events that the broker has not acknowledged, up to 100,000 a collection")
                .register(metrics);
        Gauge.builder("throughline.outbox.age", this, Relay::ageSeconds)
                .baseUnit("seconds")
                .description("How long the oldest event has been waiting for the broker")
                .register(metrics);
    }

    void watch(Outbox outbox) {
        outboxes.add(outbox);
    }

    /// Tells the relay of events that were just stored. Never blocks and never fails: what finds no room waits for
    /// the sweep.
    public void stored(Outbox outbox, Object documentId, List<PendingEvent> events) {
        if (!events.isEmpty()) {
            queue.offer(new Parcel(
                    new Parcel.Place(outbox, documentId),
                    queue.size() < CARRIED ? events : List.of(),
                    outbox.sendBefore(events)));
        }
    }

    private void sendAll() {
        var batch = new ArrayList<Parcel>(BATCH);
        while (running || (brokerAnswers && !queue.isEmpty())) {
            try {
                var first = queue.poll(LOOKING_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    send(Parcel.collected(batch));
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

    private void send(Collection<Parcel> parcels) throws InterruptedException {
        if (parcels.isEmpty()) {
            return;
        }
        var result = dispatch.send(parcels);
        brokerAnswers = result.answers();
        // To be claimed anew with what has queued meanwhile.
        result.late().forEach(queue::offer);
        if (!brokerAnswers) {
            // By the time that it answers again the others would be late: the sweep finds them.
            queue.clear();
        }
    }

    private void sweep() {
        while (running) {
            try {
                for (var outbox : outboxes) {
                    sweep(outbox);
                }
                lookAround();
                Thread.sleep(sweepInterval);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                if (running) {
                    log.warn("The sweep for events that were left behind failed: {}", trouble.toString());
                    pause();
                }
            }
        }
    }

    // While the broker is away one document is enough to find out when it is back, and the others, being unclaimed,
    // can then go at once.
    private void sweep(Outbox outbox) throws InterruptedException {
        while (running) {
            var limit = brokerAnswers ? BATCH : 1;
            var left = outbox.claimLeft(limit);
            for (var each : left) {
                queue.put(Parcel.of(outbox, each));
            }
            if (left.size() < limit || !brokerAnswers) {
                return;
            }
            while (running && queue.size() > CARRIED) {
                Thread.sleep(LOOKING_AROUND);
            }
        }
    }

    private void lookAround() {
        var documents = 0L;
        Instant oldest = null;
        for (var outbox : outboxes) {
            var backlog = outbox.backlog();
            documents += backlog.documents();
            var since = backlog.since().orElse(null);
            if (since != null && (oldest == null || since.isBefore(oldest))) {
                oldest = since;
            }
        }
        documentsWaiting = documents;
        oldestWaiting = oldest;
    }

    private double ageSeconds() {
        var oldest = oldestWaiting;
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
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

    /// Sends what is queued if the broker takes it; what it does not take is left to the sweep of whoever starts
    /// next.
    @Override
    public void stop() {
        running = false;
        end(sweeper, Duration.ZERO);
        end(sender, Duration.ofSeconds(15));
    }

    private static void end(@Nullable Thread thread, Duration patience) {
        if (thread == null) {
            return;
        }
        try {
            if (patience.isZero() || !thread.join(patience)) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
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
