package org.throughline.narratives.composing.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise, as far as it is told.
///
/// @param from who promised, such as `the chief nurse` or a team's name; null where the team itself did
/// @param to whom; null where it is the team itself
/// @param state `open`, `kept`, `confirmed`, `contested` or `broken`
/// @param obstacle what stood in the way, in the words of who could not keep it
/// @param named the subjects of those whose names are told
public record CommitmentFact(
        String id,
        @Nullable String from,
        @Nullable String to,
        String text,
        LocalDate due,
        String state,
        @Nullable String obstacle,
        List<String> named) {
    public CommitmentFact {
        named = List.copyOf(named);
    }
}
