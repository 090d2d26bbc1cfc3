package org.throughline.narratives.marking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.kit.event.Envelope;

/// Marks for an event of this service's own: of the organisation's narrative, a story or a promise by the message to
/// itself that was written beside the event and says what that one touches, of a voice by itself.
public final class OwnMarks {
    private final Affected affected;
    private final Marking marking;

    OwnMarks(Affected affected, Marking marking) {
        this.affected = affected;
        this.marking = marking;
    }

    /// Marks whom an event touches that has no message beside it.
    ///
    /// @param touched `target/…` for all teams that are linked to it, `team/…` for the team
    public void mark(Mark mark, List<String> touched) {
        marking.mark(Map.of(mark, affected.byOwn(mark.subject(), touched)));
    }

    /// @param message the envelope of the message; its cause is the event that stands before it
    public void mark(Envelope message, NarrativesMarked told) {
        var mark = new Mark(
                Objects.requireNonNull(message.causationId()),
                Objects.requireNonNull(told.type()),
                message.source(),
                message.time(),
                message.subject(),
                message.correlationOrOwn(),
                message.traceparent(),
                null);
        mark(mark, told.touched());
    }
}
