package org.throughline.events.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// Something about a target that is worth a look. Unusual is not wrong.
///
/// @param concern `incomplete` (something is missing that makes a target more than a number) or `suspect`
/// @param measure `main`, or the id of a balancing measure; absent where the target as a whole is meant
/// @param says the warning in a sentence
/// @param evidence what it rests on
/// @param settledBy what would settle it
/// @param innocentExplanations why it may be nothing; of what is suspect only
public record Warning(
        String kind,
        String concern,
        @Nullable String measure,
        String says,
        List<String> evidence,
        String settledBy,
        List<String> innocentExplanations) {
    public Warning {
        evidence = Copies.of(evidence);
        innocentExplanations = Copies.of(innocentExplanations);
    }
}
