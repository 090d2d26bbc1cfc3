package org.throughline.local.demo;

import java.time.Duration;
import java.util.List;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.TroubleException;

/// Waits until what was loaded has arrived wherever it is going.
public final class Arrival {
    private final Api api;

    public Arrival(Api api) {
        this.api = api;
    }

    /// Until every narrative that these events touch has been composed with them.
    public void ofEvents(List<String> events, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Parallel.map(events, event -> {
            while (!progress(event).isSettled()) {
                pauseUntil(end, "the change " + event + " has not reached the narratives");
            }
            return event;
        });
    }

    /// Until a target's chart has all of these months.
    public void ofMonths(String target, List<String> months, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!charted(target).containsAll(months)) {
            pauseUntil(end, "the measurements of " + target + " are not on its chart");
        }
    }

    public Progress progress(String event) {
        return Progress.of(api.get(Part.NARRATIVE, "/api/changes/" + event).json());
    }

    private List<String> charted(String target) {
        return api.get(Part.TARGET, "/api/targets/" + target + "/spc")
                .json()
                .path("points")
                .valueStream()
                .map(point -> point.path("period").asString(""))
                .toList();
    }

    private static void pauseUntil(long end, String otherwise) {
        if (System.nanoTime() > end) {
            throw new TroubleException(otherwise + "; the services' logs may say why");
        }
        Pause.take();
    }
}
