package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;

/// Promises: the leaders' own first.
///
/// @param more how many there are beside those that are shown; empty where there are none
@JStache(path = "pages/promises.html")
record PromisesPage(List<Row> leaders, List<Row> others, String more, String asOf) {
    record Row(String text, String from, String to, String due, String says) {}

    boolean hasOthers() {
        return !others.isEmpty();
    }

    boolean promised() {
        return !leaders.isEmpty();
    }
}
