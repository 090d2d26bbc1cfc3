package org.throughline.engagement.arrivals;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.engagement.arrivals.domain.ChangeWatch;
import org.throughline.engagement.arrivals.domain.RecentChanges;

/// Tells everybody who listens what moves, and looks for it only while somebody does.
///
/// It stops before the web server does: open streams would hold up its graceful end.
final class ChangeStream implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChangeStream.class);
    private static final int SHOWN_AT_FIRST = 10;

    private final RecentChanges changes;
    private final ArrivalsSettings settings;
    private final Clock clock;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ChangeWatch watch;
    private volatile @Nullable ScheduledExecutorService ticker;
    private boolean troubled;

    ChangeStream(RecentChanges changes, ArrivalsSettings settings, Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /// A new stream, which begins with the last changes; empty when there are as many as there may be.
    synchronized Optional<SseEmitter> open() {
        if (!isRunning() || listeners.size() >= settings.maxClients()) {
            return Optional.empty();
        }
        if (listeners.isEmpty()) {
            watch = new ChangeWatch(changes, clock);
        }
        var listener = new Listener(settings.lifetime(), settings.heartbeat(), listeners::remove);
        // It listens before the last changes are read: nothing falls in between, though some may come twice.
        listeners.add(listener);
        try {
            listener.tell(changes.last(SHOWN_AT_FIRST).reversed());
        } catch (RuntimeException trouble) {
            listeners.remove(listener);
            throw trouble;
        }
        return Optional.of(listener.start());
    }

    int listeners() {
        return listeners.size();
    }

    private void tick() {
        var now = watch;
        if (now == null || listeners.isEmpty()) {
            return;
        }
        try {
            var moved = now.moved();
            listeners.forEach(listener -> listener.tell(moved));
            troubled = false;
        } catch (RuntimeException trouble) {
            if (!troubled) {
                log.warn("Cannot look for changes, trying again: {}", trouble.toString());
            }
            troubled = true;
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("arrivals").daemon().factory());
        var pause = settings.pollInterval().toMillis();
        var _ = started.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
        ticker = started;
    }

    @Override
    public synchronized void stop() {
        var running = ticker;
        if (running != null) {
            running.shutdown();
            ticker = null;
        }
        listeners.forEach(Listener::end);
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }
}
