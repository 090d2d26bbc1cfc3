package org.throughline.events.narratives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many of a team have read its narrative since it last asked to be read again. Moved at most once a day.
///
/// @param version the version that they were asked to read
/// @param share of the headcount in steps of 10 %, rounded down; null where the team is too small to tell
/// @param on the day
public record NarrativeAcknowledged(
        String team, long version, @Nullable Integer share, LocalDate on) implements NarrativeEvent {}
