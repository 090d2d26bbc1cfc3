package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Networks, by their names.
///
/// @param next where the rest are; null where there are no more
@JStache(path = "pages/networks.html")
record NetworksPage(List<Row> rows, @Nullable String next, String asOf) {
    record Row(String id, String name, String state, List<Named> targets, String teams, String stands, String mixed) {}

    boolean none() {
        return rows.isEmpty();
    }
}
