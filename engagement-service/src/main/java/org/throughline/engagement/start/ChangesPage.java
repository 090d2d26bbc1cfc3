package org.throughline.engagement.start;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.engagement.arrivals.domain.Arrival;

/// Changes as they arrive at the teams.
@JStache(path = "pages/changes.html")
record ChangesPage(List<Arrival> arrivals, String asOf) {}
