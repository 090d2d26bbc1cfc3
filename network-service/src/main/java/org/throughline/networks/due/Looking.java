package org.throughline.networks.due;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks again and again for work that is due, until the service stops. Trouble with some of it waits for the next
/// look and stops nothing else.
final class Looking implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Looking.class);
    private final List<DueWork> work;
    private final Clock clock;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Looking(List<DueWork> work, Clock clock, Duration every) {
        this.work = List.copyOf(work);
        this.clock = clock;
        this.every = every;
    }

    private void look() {
        do {
            for (var each : work) {
                try {
                    each.doUpTo(LocalDate.now(clock));
                } catch (RuntimeException trouble) {
                    log.warn("{} waits for the next look: {}", each.getClass().getSimpleName(), trouble.toString());
                }
            }
        } while (!stopsMeanwhile());
    }

    private boolean stopsMeanwhile() {
        try {
            return stopped.await(every.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("due").daemon().start(this::look);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }
}
