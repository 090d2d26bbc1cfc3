package org.throughline.engagement.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Freshness;

/// A network, its targets and its teams.
///
/// @param state `proposed`, `active` or `closed`
/// @param sponsor a leader's role
/// @param protectedHours a month
record NetworkView(
        String id,
        String name,
        String purpose,
        String state,
        @Nullable String sponsor,
        @Nullable Double protectedHours,
        List<Named> targets,
        List<Named> teams,
        @Schema(description = Freshness.AS_OF) Instant asOf,
        @Schema(description = Freshness.LAG) long lag) {}
