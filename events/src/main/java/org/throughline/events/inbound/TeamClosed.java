package org.throughline.events.inbound;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// A team is no more, from a day on.
///
/// @param on the first day without it; absent for at once
/// @param successors the teams that take over its work
/// @param organisation ODS code
public record TeamClosed(
        String team,
        @Nullable LocalDate on,
        List<String> successors,
        @Nullable String organisation) implements WorkforceEvent {
    public TeamClosed {
        successors = Copies.of(successors);
    }
}
