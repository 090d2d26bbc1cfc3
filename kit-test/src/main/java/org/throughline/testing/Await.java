package org.throughline.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/// The one way in which tests wait. Each waiting says what for, so that a failure reads as a sentence.
public final class Await {
    /// Far more than anything here takes, for a machine that does ten things at once.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Await() {}

    /// Waits until `condition` holds.
    public static void until(String what, Callable<Boolean> condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration patience, Callable<Boolean> condition) {
        waiting(what, patience).until(condition);
    }

    /// Waits until `assertion` passes; the last failure is told.
    public static void untilAsserted(String what, ThrowingRunnable assertion) {
        untilAsserted(what, PATIENCE, assertion);
    }

    public static void untilAsserted(String what, Duration patience, ThrowingRunnable assertion) {
        waiting(what, patience).untilAsserted(assertion);
    }

    /// Waits until `source` has something, and gives it.
    public static <T> T untilPresent(String what, Callable<Optional<T>> source) {
        return Objects.requireNonNull(waiting(what, PATIENCE).until(source, Optional::isPresent))
                .orElseThrow();
    }

    private static ConditionFactory waiting(String what, Duration patience) {
        return Awaitility.await(what)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .pollInSameThread();
    }
}
