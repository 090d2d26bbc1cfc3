package org.throughline.targets.assessing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assessment as it was last told, with what it was made from.
///
/// @param edition the target's version
/// @param measures the measures' versions. They are kept so that every assessment moves this document, also one that
///     comes to the same: a slow one, from older inputs, then meets another version and looks again
/// @param day until when it is right by the calendar; null where the calendar does not matter any more
public record AssessmentState(
        long edition,
        Map<String, Long> measures,
        @Nullable LocalDate day,
        List<Warning> warnings,
        Map<String, Suspicion> suspicions) {
    public AssessmentState {
        measures = Map.copyOf(measures);
        warnings = List.copyOf(warnings);
        suspicions = Map.copyOf(suspicions);
    }
}
