package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Teams, by their names.
///
/// @param asked what was searched for
/// @param next the address of the next part; null on the last one
@JStache(path = "pages/teams.html")
record TeamsPage(
        String asked,
        List<Choice> departments,
        String howMany,
        List<Row> rows,
        @Nullable String next,
        String asOf) {
    record Choice(String name, boolean chosen) {}

    record Row(String id, String name, String department, String targets, String networks, String revised) {}

    boolean none() {
        return rows.isEmpty();
    }
}
