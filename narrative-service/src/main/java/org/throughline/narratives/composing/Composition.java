package org.throughline.narratives.composing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.PendingEvent;
import org.throughline.narratives.composing.domain.Narrative;
import org.throughline.narratives.marking.Mark;

/// A narrative as it was composed anew, upon what was stored before.
///
/// @param narrative null while the team itself is not known: then only the receipts are kept
/// @param events what tells of a revised one; empty where it reads as before
record Composition(
        Head head,
        @Nullable Narrative narrative,
        Collection<Mark> marks,
        boolean material,
        List<PendingEvent> events,
        Instant at) {
    boolean revised() {
        return !events.isEmpty();
    }

    long version() {
        return head.version() + (revised() ? 1 : 0);
    }
}
