package org.throughline.events.narratives;

import java.time.Instant;

/// How far one change has got. `affected` is `revised`, `unchanged` and `pending` together.
///
/// @param change the id of the event that started it
/// @param state `not-seen`, `spreading` or `settled`
/// @param firstAt when the change was first seen
/// @param lastAt when the counts last moved
/// @param subject of the event that started it
/// @param type of the event that started it
public record ChangeFollowed(
        String change,
        String state,
        int affected,
        int revised,
        int unchanged,
        int pending,
        Instant firstAt,
        Instant lastAt,
        String subject,
        String type)
        implements NarrativeEvent {}
