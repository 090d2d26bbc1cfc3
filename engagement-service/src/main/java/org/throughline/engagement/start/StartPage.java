package org.throughline.engagement.start;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.engagement.arrivals.domain.Arrival;
import org.throughline.engagement.reading.TargetTable;

/// What leaders see first: changes on their way, and the targets.
@JStache(path = "pages/start.html")
record StartPage(String narrative, String direction, List<Arrival> arrivals, TargetTable table) {
    boolean quiet() {
        return arrivals.isEmpty();
    }
}
