package org.throughline.engagement.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engagement.pages.domain.Sparkline;
import org.throughline.engagement.replicas.domain.Copies;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;

/// Draws the last figures of measures, and keeps what it has drawn until another version of the measure comes: a page
/// of targets would else read years of figures to draw three of them.
final class Sparklines {
    /// Each takes about three kB.
    private static final int MOST_KEPT = 4_000;

    private final Copies<Measure> measures;
    private final Map<String, Drawn> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Sparklines(Copies<Measure> measures) {
        this.measures = measures;
    }

    private record Drawn(long sequence, Sparkline picture) {}

    /// Those of these measures that have figures, by the measure's key.
    Map<String, Sparkline> of(List<Copy<MeasureReading>> wanted) {
        var drawn = new HashMap<String, Sparkline>();
        var missing = wanted.stream()
                .filter(each -> !isKept(each, drawn))
                .map(Copy::id)
                .toList();
        for (var measure : measures.findAll(missing)) {
            var picture = Sparkline.of(measure.state().points());
            keep(measure, picture);
            drawn.put(measure.id(), picture);
        }
        drawn.values().removeIf(Sparkline::isEmpty);
        return drawn;
    }

    private boolean isKept(Copy<MeasureReading> wanted, Map<String, Sparkline> drawn) {
        synchronized (kept) {
            var there = kept.get(wanted.id());
            if (there == null || there.sequence() != wanted.sequence()) {
                return false;
            }
            drawn.put(wanted.id(), there.picture());
            return true;
        }
    }

    private void keep(Copy<Measure> measure, Sparkline picture) {
        synchronized (kept) {
            kept.put(measure.id(), new Drawn(measure.sequence(), picture));
        }
    }
}
