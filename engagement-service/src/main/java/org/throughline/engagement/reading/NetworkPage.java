package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;

/// A network: what it is dedicated to, who takes part, how it is made up. Participation, no score.
@JStache(path = "pages/network.html")
record NetworkPage(
        String name,
        String purpose,
        String state,
        String stands,
        List<Named> targets,
        List<Named> teams,
        List<String> shape,
        List<String> missing,
        List<Done> done,
        String asOf) {
    record Done(String when, String what) {}

    boolean hasShape() {
        return !shape.isEmpty();
    }

    boolean misses() {
        return !missing.isEmpty();
    }

    boolean active() {
        return !done.isEmpty();
    }
}
