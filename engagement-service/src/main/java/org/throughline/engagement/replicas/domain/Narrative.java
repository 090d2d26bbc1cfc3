package org.throughline.engagement.replicas.domain;

import java.time.Instant;

/// That a team's narrative was revised. Its text stays with the team: nobody reads it here.
///
/// @param material the team was asked to read it again
public record Narrative(String team, long version, Instant revisedAt, boolean material) {}
