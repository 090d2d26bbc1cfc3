package org.throughline.narratives.composing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.throughline.kit.event.PendingEvent;
import org.throughline.narratives.composing.domain.Narrative;
import org.throughline.narratives.marking.Mark;

/// A narrative as it was composed anew, upon what was stored before.
///
/// @param narrative empty while the team itself is not known: then only the receipts are kept
/// @param asks whether the team is asked to read it again
/// @param events what tells of a revised one; empty where it reads as before
record Composition(
        Head head, Narrative narrative, Collection<Mark> marks, boolean asks, List<PendingEvent> events, Instant at) {
    boolean revised() {
        return !events.isEmpty();
    }

    /// What it was composed anew for: the events that had not been settled before, and those that are told once more.
    List<Mark> reasons() {
        return marks.stream().filter(mark -> !head.hasSettled(mark)).toList();
    }

    /// Whether what it refers to was stored before its inputs were read. Only then is it sure that whoever
    /// changes one of them from now on finds the team: a narrative that refers to something new is first announced,
    /// and composed again.
    boolean announced() {
        return head.references().containsAll(narrative.references());
    }

    long version() {
        return head.version() + (revised() ? 1 : 0);
    }
}
