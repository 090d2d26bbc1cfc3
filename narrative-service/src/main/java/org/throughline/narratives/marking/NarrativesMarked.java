package org.throughline.narratives.marking;

import java.util.List;
import org.throughline.events.catalogue.Event;

/// This service's message to itself: these teams' narratives are to be composed anew. Its key is the bucket of the
/// teams; it may be delivered again, late, or to another instance.
///
/// @param marks the events that it is done for
/// @param teams which of them concern which team; empty where it has still to be worked out which teams the event just
///     before this message touches
public record NarrativesMarked(List<Mark> marks, List<MarkedTeam> teams) implements Event {
    public static final String TYPE = "org.throughline.narratives.marked.v1";

    public NarrativesMarked {
        marks = marks == null ? List.of() : List.copyOf(marks);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /// @param marks indices into the message's marks
    public record MarkedTeam(String team, List<Integer> marks) {
        public MarkedTeam {
            marks = List.copyOf(marks);
        }
    }

    /// Stands beside an event of this service's own in the same write, and marks whom that one touches.
    public static NarrativesMarked byEventBefore() {
        return new NarrativesMarked(List.of(), List.of());
    }
}
