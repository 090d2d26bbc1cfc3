package org.throughline.targets.assessing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something about a target that is worth a look. Unusual is not wrong.
///
/// @param kind a word for programs, such as `no-drivers`
/// @param measure `main` or a balancing measure's id; null where the target as a whole is meant
/// @param says the warning in a sentence
/// @param evidence what it rests on
/// @param settledBy what would settle it
/// @param innocentExplanations why it may be nothing; of what is suspect only
public record Warning(
        String kind,
        Concern concern,
        @Nullable String measure,
        String says,
        List<String> evidence,
        String settledBy,
        List<String> innocentExplanations) {
    public Warning {
        evidence = List.copyOf(evidence);
        innocentExplanations = List.copyOf(innocentExplanations);
    }

    static Warning incomplete(String kind, @Nullable String measure, String says, String evidence, String settledBy) {
        return new Warning(kind, Concern.INCOMPLETE, measure, says, List.of(evidence), settledBy, List.of());
    }
}
