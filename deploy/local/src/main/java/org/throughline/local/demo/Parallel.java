package org.throughline.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.throughline.local.platform.TroubleException;

/// Calls many times at once, but not too many.
public final class Parallel {
    private static final int AT_ONCE = 16;

    private Parallel() {}

    /// The results in the order of the items; the first failure ends it.
    public static <T, R> List<R> map(List<T> items, Function<T, R> call) {
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<R>>();
            for (var item : items) {
                turns.acquire();
                calls.add(threads.submit(() -> {
                    try {
                        return call.apply(item);
                    } finally {
                        turns.release();
                    }
                }));
            }
            var results = new ArrayList<R>();
            for (var each : calls) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TroubleException trouble ? trouble : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("interrupted", e);
        }
    }
}
