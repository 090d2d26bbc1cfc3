package org.throughline.narratives.composing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
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

    /// The events that this revision tells of for the first time though it was composed for others: their own marks
    /// are on their way, and would find nothing to revise. A first version tells of all that there ever was.
    Set<String> toldOfBefore() {
        if (!revised() || head.version() == 0) {
            return Set.of();
        }
        var events = new LinkedHashSet<String>();
        narrative.sections().forEach(section -> section.causes().forEach(cause -> events.add(cause.event())));
        head.sections()
                .forEach(section -> section.getList("causes", Document.class, List.of())
                        .forEach(cause -> events.remove(cause.getString("event"))));
        events.removeAll(head.receipts().keySet());
        marks.forEach(mark -> events.remove(mark.event()));
        return events;
    }
}
