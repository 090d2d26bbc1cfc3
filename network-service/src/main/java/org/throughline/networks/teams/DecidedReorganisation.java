package org.throughline.networks.teams;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.teams.domain.Reorganisation;

/// A reorganisation that was found possible, and what it takes.
///
/// @param change the correlation id of all that comes of it
/// @param open set until all steps are done; only what is open is looked at
record DecidedReorganisation(
        Reorganisation wanted,
        Reorganisation.Steps steps,
        LocalDate on,
        String change,
        @Nullable Boolean open) {
    static final String OPEN = "open";
}
