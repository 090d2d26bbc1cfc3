package org.throughline.narratives.commitments.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody says has become of a promise.
///
/// @param id chosen by who says it: said again, it is the same
/// @param outcome `kept`, `broken`, `renegotiated`, `contested` or `confirmed`
/// @param obstacle what stood in the way
/// @param due the new day of a renegotiated one
/// @param on the day on which it was said
public record Outcome(
        String id,
        String outcome,
        @Nullable String evidence,
        @Nullable String obstacle,
        @Nullable LocalDate due,
        LocalDate on) {
    boolean saysTheSameAs(Outcome other) {
        return id.equals(other.id)
                && outcome.equals(other.outcome)
                && Objects.equals(evidence, other.evidence)
                && Objects.equals(obstacle, other.obstacle)
                && Objects.equals(due, other.due);
    }
}
