package org.throughline.engagement.arrivals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.engagement.arrivals.domain.Arrival;

/// One client of the stream. It has a thread and a bounded queue of its own, so that a slow one holds nobody up; one
/// that is too slow is let go, asks again, and gets the newest state then.
final class Listener {
    private static final int LONGEST_QUEUE = 1_000;

    private final SseEmitter emitter;
    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Duration heartbeat;
    private final Consumer<Listener> gone;
    private final Thread sender;

    /// @param gone is told, at least once, when the client is no more
    Listener(Duration lifetime, Duration heartbeat, Consumer<Listener> gone) {
        this.emitter = new SseEmitter(lifetime.toMillis());
        this.heartbeat = heartbeat;
        this.gone = gone;
        this.sender = Thread.ofVirtual().name("arrivals-listener").unstarted(this::send);
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter start() {
        sender.start();
        return emitter;
    }

    void tell(List<Arrival> arrivals) {
        for (var arrival : arrivals) {
            if (!queue.offer(arrival)) {
                end();
                return;
            }
        }
    }

    void end() {
        gone.accept(this);
        sender.interrupt();
    }

    private void send() {
        try {
            // Lets the browser see at once that the stream is open, also while nothing moves.
            emitter.send(SseEmitter.event().comment("open"));
            while (!Thread.currentThread().isInterrupted()) {
                var arrival = queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                emitter.send(arrival == null ? SseEmitter.event().comment("still here") : event(arrival));
            }
        } catch (InterruptedException | IOException | IllegalStateException clientWent) {
            gone.accept(this);
        } finally {
            emitter.complete();
        }
    }

    private static SseEmitter.SseEventBuilder event(Arrival arrival) {
        return SseEmitter.event().name("change").data(arrival, MediaType.APPLICATION_JSON);
    }
}
