package org.throughline.networks.teams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.teams.domain.Word;

/// That the workforce system closes a team. It may come before the team, and long before its day.
///
/// @param open set until it is done; only what is open is looked at
record Closing(
        LocalDate on,
        List<String> successors,
        Word word,
        @Nullable String correlation,
        @Nullable String causation,
        @Nullable Boolean open) {
    static final String OPEN = "open";
}
