package org.throughline.local.demo;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.TroubleException;

/// Waits until what was loaded has arrived wherever it is going.
public final class Arrival {
    /// Those that a list of changes tells of at once.
    private static final int PAGE = 1_000;

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
        var settled = new HashSet<String>();
        var after = "";
        for (int seen = 0; seen < events; seen += PAGE) {
            var page = api.get(Part.NARRATIVE, "/api/changes?limit=" + PAGE + after)
                    .json();
            page.path("items")
                    .valueStream()
                    .filter(change -> Progress.of(change).isSettled())
                    .forEach(change -> settled.add(change.path("change").asString()));
            if (!page.path("next").isString()) {
                break;
            }
            after = "&after=" + page.path("next").asString();
        }
        return settled;
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
