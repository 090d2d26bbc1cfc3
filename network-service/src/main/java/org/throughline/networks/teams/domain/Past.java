package org.throughline.networks.teams.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a team was in a version before, and since when.
public record Past(
        long version, Instant at, Team plan, @Nullable Ending ending) {}
