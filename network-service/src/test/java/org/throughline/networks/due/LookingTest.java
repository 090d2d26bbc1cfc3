package org.throughline.networks.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Await;

class LookingTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean caughtUp = new AtomicBoolean();

    /// Hole 9.
    @Test
    void nothing_is_done_before_the_service_has_caught_up() {
        looking(_ -> done.incrementAndGet(), () -> {
            Await.until("it was asked often", () -> asked.get() > 5);
            assertThat(done).hasValue(0);

            caughtUp.set(true);
            Await.until("it is done", () -> done.get() > 1);
        });
    }

    @Test
    void trouble_with_some_work_stops_no_other_and_is_tried_again() {
        caughtUp.set(true);
        looking(
                _ -> {
                    done.incrementAndGet();
                    throw new IllegalStateException("not now");
                },
                () -> Await.until("it was tried again", () -> done.get() > 2));
    }

    private void looking(DueWork work, Runnable test) {
        BooleanSupplier mayBegin = () -> {
            asked.incrementAndGet();
            return caughtUp.get();
        };
        var looking = new Looking(List.of(work), mayBegin, Clock.systemUTC(), Duration.ofMillis(2));
        looking.start();
        try {
            test.run();
        } finally {
            looking.stop();
        }
    }
}
