package org.throughline.engagement.scoring.domain;

import org.jspecify.annotations.Nullable;

/// Something that a score is made of.
///
/// @param kind `result` for what came from the survey system, `answers` for single answers, which are not kept,
///     `part` for a group within the group, `others` for those within it that are too small to tell of
/// @param says in a sentence
/// @param event the id of the event that brought it
/// @param group the part, whose own causes can be asked for
public record Cause(
        String kind,
        String says,
        @Nullable String event,
        @Nullable String group) {}
