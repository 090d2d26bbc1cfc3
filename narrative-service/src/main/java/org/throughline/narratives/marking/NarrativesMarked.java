package org.throughline.narratives.marking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Aside;

/// This service's message to itself: these teams' narratives are to be composed anew. Its key is the bucket of the
/// teams; it may be delivered again, late, or to another instance.
///
/// @param marks the events that it is done for
/// @param teams which of them concern which team; empty where it has still to be worked out which teams the event just
///     before this message touches
/// @param generation which is to compose, as the others mark for themselves; null where each has still to work out
///     which teams are touched
/// @param type of the event just before; null where there are marks
/// @param touched the subjects that the event just before touches, from which the teams are worked out
public record NarrativesMarked(
        @Nullable Integer generation,
        List<Mark> marks,
        List<MarkedTeam> teams,
        @Nullable String type,
        List<String> touched)
        implements Aside {
    public static final String TYPE = "org.throughline.narratives.marked.v1";

    public NarrativesMarked {
        marks = marks == null ? List.of() : List.copyOf(marks);
        teams = teams == null ? List.of() : List.copyOf(teams);
        touched = touched == null ? List.of() : List.copyOf(touched);
    }

    /// Whether a generation of what the service has made of what others told is to take it.
    public boolean isFor(int other) {
        return generation == null || generation == other;
    }

    /// @param marks indices into the message's marks
    public record MarkedTeam(String team, List<Integer> marks) {
        public MarkedTeam {
            marks = List.copyOf(marks);
        }
    }

    static NarrativesMarked job(int generation, List<Mark> marks, List<MarkedTeam> teams) {
        return new NarrativesMarked(generation, marks, teams, null, List.of());
    }

    /// Stands beside an event of this service's own in the same write, and marks whom that one touches.
    ///
    /// @param touched `target/…` for all teams that are linked to it, `team/…` for the team
    public static NarrativesMarked byEventBefore(String type, List<String> touched) {
        return new NarrativesMarked(null, List.of(), List.of(), type, touched);
    }
}
