package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many of a team have read its narrative since it last asked for that.
///
/// @param share in steps of 10 %; null where the team is too small to tell
public record Acknowledged(String team, @Nullable Integer share, LocalDate on) {}
