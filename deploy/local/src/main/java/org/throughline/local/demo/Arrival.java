package org.throughline.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        var settled = events.size() > 1 ? recentlySettled(events.size()) : Set.<String>of();
        Parallel.map(events.stream().filter(event -> !settled.contains(event)).toList(), event -> {
            while (!progress(event).isSettled()) {
                pauseUntil(end, "the change " + event + " has not reached the narratives");
            }
            return event;
        });
    }

    // Of thousands, most have arrived by the time that the last was sent: only the others are asked for one by one.
    private Set<String> recentlySettled(int events) {
        return api.items(Part.NARRATIVE, "/api/changes")
                .limit((long) Math.ceilDiv(events, Api.PAGE) * Api.PAGE)
                .filter(change -> Progress.of(change).isSettled())
                .map(change -> change.path("change").asString())
                .collect(Collectors.toSet());
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
