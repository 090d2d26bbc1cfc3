package org.throughline.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.TroubleException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Follows a change by the server-sent events of `/api/changes/<event>`.
public final class Following {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data:";

    private final Api api;

    public Following(Api api) {
        this.api = api;
    }

    /// Watches until the change has settled.
    ///
    /// @param each is told each time it gets further
    /// @return how far it got: settled, or wherever it was when the time was up
    public Progress watch(String change, Duration patience, Consumer<Progress> each) {
        var last = new AtomicReference<>(Progress.NOT_SEEN);
        long end = System.nanoTime() + patience.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = threads.submit(() -> watch(change, end, progress -> {
                if (!progress.equals(last.getAndSet(progress))) {
                    each.accept(progress);
                }
            }));
            try {
                watching.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                watching.cancel(true);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("interrupted", e);
        }
        return Objects.requireNonNull(last.get());
    }

    // A stream that ends before the change has settled is opened again: the service may have been started anew.
    private boolean watch(String change, long end, Consumer<Progress> each) throws InterruptedException {
        while (System.nanoTime() < end) {
            try (var lines = api.events(Part.NARRATIVE, "/api/changes/" + change)) {
                if (lines.flatMap(line -> progress(line).stream()).peek(each).anyMatch(Progress::isSettled)) {
                    return true;
                }
            } catch (IOException | UncheckedIOException _) {
                // opened again below
            }
            Pause.take();
        }
        return false;
    }

    static Optional<Progress> progress(String line) {
        if (!line.startsWith(DATA)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Progress.of(JSON.readTree(line.substring(DATA.length()))));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
