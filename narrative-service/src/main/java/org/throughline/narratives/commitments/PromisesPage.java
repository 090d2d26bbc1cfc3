package org.throughline.narratives.commitments;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.pages.Csrf;

/// Promises to and by somebody.
///
/// @param name whose promises they are
/// @param ofNetworks whether those of networks are among them
@JStache(path = "pages/promises.html")
record PromisesPage(
        String name, boolean ofNetworks, boolean mayPromise, List<Promise> promises, String error, List<Csrf> csrf) {
    /// @param newId for what is said twice to be taken once
    record Promise(
            String id,
            String from,
            String to,
            String due,
            String state,
            String text,
            String obstacle,
            String evidence,
            boolean open,
            boolean mayConfirm,
            boolean mayContest,
            boolean maySayKept,
            String newId) {
        boolean hasObstacle() {
            return !obstacle.isEmpty();
        }

        boolean hasEvidence() {
            return !evidence.isEmpty();
        }
    }

    boolean none() {
        return promises.isEmpty();
    }

    boolean hasError() {
        return !error.isEmpty();
    }
}
