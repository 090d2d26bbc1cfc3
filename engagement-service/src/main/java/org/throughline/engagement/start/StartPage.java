package org.throughline.engagement.start;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.engagement.arrivals.domain.Arrival;
import org.throughline.engagement.briefing.domain.Line;

/// What leaders see first: the lines of the week, and changes on their way.
///
/// @param narrative the title of the organisation's narrative
@JStache(path = "pages/start.html")
record StartPage(
        String narrative, String direction, String week, List<Line> lines, List<Arrival> arrivals, String asOf) {
    boolean quiet() {
        return arrivals.isEmpty();
    }

    boolean nothing() {
        return lines.isEmpty();
    }
}
