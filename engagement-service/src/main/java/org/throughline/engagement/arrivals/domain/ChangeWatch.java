package org.throughline.engagement.arrivals.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Copy;

/// Finds what moved since the last look, in the store: whichever instance consumed it.
///
/// Instances' clocks differ and writes take time, so each look goes back further than the last one did and what was
/// seen already is known by its sequence.
public final class ChangeWatch {
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 500;

    private final RecentChanges changes;
    private final Clock clock;
    private Map<String, Long> seen;

    public ChangeWatch(RecentChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
        this.seen = sequences(look());
    }

    private List<Copy<Change>> look() {
        return changes.since(windowStart(), MOST_AT_ONCE);
    }

    private Instant windowStart() {
        return clock.instant().minus(OVERLAP);
    }

    /// What moved, oldest first. If more moved at once than is worth showing, the newest of it.
    public List<Arrival> moved() {
        var found = look();
        var before = seen;
        seen = sequences(found);
        var moved = found.stream()
                .filter(copy -> before.getOrDefault(copy.id(), -1L) < copy.sequence())
                .toList();
        return changes.told(moved).reversed();
    }

    private static Map<String, Long> sequences(List<Copy<Change>> found) {
        var sequences = new HashMap<String, Long>();
        found.forEach(copy -> sequences.put(copy.id(), copy.sequence()));
        return sequences;
    }
}
