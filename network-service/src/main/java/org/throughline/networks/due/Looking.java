package org.throughline.networks.due;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks again and again for work that is due, once the service has caught up and until it stops: before, it knows half
/// of it and would tell nonsense (propagation.md, hole 9). Trouble with some of it waits for the next look and stops
/// nothing else.
final class Looking implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Looking.class);
    private static final Duration WHILE_CATCHING_UP = Duration.ofSeconds(1);
    private final List<DueWork> work;
    private final BooleanSupplier caughtUp;
    private final Clock clock;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Looking(List<DueWork> work, BooleanSupplier caughtUp, Clock clock, Duration every) {
        this.caughtUp = caughtUp;
        this.work = List.copyOf(work);
        this.clock = clock;
        this.every = every;
    }

    private void look() {
        do {
            if (caughtUp.getAsBoolean()) {
                work.forEach(this::ask);
            }
        } while (!stopsMeanwhile());
    }

    private void ask(DueWork each) {
        try {
            each.doUpTo(LocalDate.now(clock));
        } catch (RuntimeException trouble) {
            log.warn("{} waits for the next look: {}", each.getClass().getSimpleName(), trouble.toString());
        }
    }

    private boolean stopsMeanwhile() {
        var pause = caughtUp.getAsBoolean() || every.compareTo(WHILE_CATCHING_UP) < 0 ? every : WHILE_CATCHING_UP;
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
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
