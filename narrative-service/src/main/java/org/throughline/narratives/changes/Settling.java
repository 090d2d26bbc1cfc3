package org.throughline.narratives.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures the promise: how long a change takes from its event to the last narrative, and whether one does not arrive.
final class Settling {
    /// What settles later than this was not late: it was published again, or is consumed again after a rebuild.
    private static final Duration NO_NEWS = Duration.ofDays(1);

    /// What has been open for longer has been told for long enough.
    static final Duration TOLD = Duration.ofDays(7);

    private static final Duration[] STEPS = Stream.of(
                    100, 250, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Clock clock;
    private final Timer settled;
    private volatile @Nullable Instant oldestOpen;

    Settling(MeterRegistry metrics, Clock clock) {
        this.clock = clock;
        settled = Timer.builder("throughline.change.settling")
                .description("From a change's event to the last narrative that it touches")
                .serviceLevelObjectives(STEPS)
                .register(metrics);
        Gauge.builder("throughline.changes.open.age", this, Settling::openSeconds)
                .baseUnit("seconds")
                .description("How old the oldest change is that has not reached every team")
                .register(metrics);
    }

    /// A change whose event is of this time has reached every team for the first time.
    void settled(Instant since) {
        var took = Duration.between(since, clock.instant());
        if (took.compareTo(NO_NEWS) < 0) {
            settled.record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    void oldestOpen(@Nullable Instant since) {
        oldestOpen = since;
    }

    private double openSeconds() {
        var since = oldestOpen;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
