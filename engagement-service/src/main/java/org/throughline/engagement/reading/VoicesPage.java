package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;

/// Voices that wait for an answer, the longest first. Their words are read where they can still be withdrawn.
///
/// @param more how many there are beside those that are shown; empty where there are none
@JStache(path = "pages/voices.html")
record VoicesPage(List<Row> rows, String more, String howMany, String answers, String asOf) {
    record Row(String about, String href, String raised, String waits) {}

    boolean none() {
        return rows.isEmpty();
    }
}
