package org.throughline.narratives.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.narratives.commitments.domain.Outcome;

/// The body of `POST /api/commitments/{id}/outcomes`.
@CheckedBy("/requests/outcome.json")
record OutcomeBody(
        String id,
        String outcome,
        @Nullable String evidence,
        @Nullable String obstacle,
        @Nullable LocalDate due) {
    static final List<String> KNOWN = List.of("kept", "broken", "renegotiated", "contested", "confirmed");

    Outcome on(LocalDate day) {
        return new Outcome(id, outcome, evidence, obstacle, due, day);
    }
}
