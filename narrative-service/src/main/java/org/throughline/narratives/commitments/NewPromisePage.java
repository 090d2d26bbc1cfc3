package org.throughline.narratives.commitments;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.pages.Csrf;

/// Making a promise.
///
/// @param leader whether it is made as a leader; else as the team
/// @param kind of whom it is made to
/// @param known teams and networks to choose from
@JStache(path = "pages/promise-new.html")
record NewPromisePage(
        String id,
        String lead,
        boolean leader,
        String role,
        String kind,
        String to,
        String text,
        String due,
        String error,
        List<Known> known,
        List<Csrf> csrf) {
    record Known(String id, String name) {}

    boolean toNetwork() {
        return kind.equals("network");
    }

    boolean toLeader() {
        return kind.equals("leader");
    }

    boolean hasError() {
        return !error.isEmpty();
    }
}
