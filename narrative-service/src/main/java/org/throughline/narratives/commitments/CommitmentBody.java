package org.throughline.narratives.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.narratives.commitments.domain.Party;

/// The body of `PUT /api/commitments/{id}`.
@CheckedBy("/requests/commitment.json")
record CommitmentBody(
        Party from,
        Party to,
        String text,
        LocalDate due,
        @Nullable List<String> targets) {}
