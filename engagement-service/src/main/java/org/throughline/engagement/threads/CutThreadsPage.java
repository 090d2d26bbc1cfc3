package org.throughline.engagement.threads;

import io.jstach.jstache.JStache;
import java.util.List;

/// @param groups the cuts by kind
@JStache(path = "pages/cut-threads.html")
record CutThreadsPage(List<Group> groups, String howMany, String asOf) {

    /// @param more how many there are beside those that are shown; empty where there are none
    record Group(String kind, String title, String why, String howMany, List<Row> rows, String more) {
        boolean hasMore() {
            return !more.isEmpty();
        }
    }

    record Row(String title, String href, String says, String since, String mendedBy) {
        boolean linked() {
            return !href.isEmpty();
        }
    }

    boolean whole() {
        return groups.isEmpty();
    }
}
