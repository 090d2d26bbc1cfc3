package org.throughline.events.narratives;

import org.jspecify.annotations.Nullable;

/// @param obstacle what stood in the way, if it was said
public record CommitmentBroken(
        Commitment commitment, @Nullable String obstacle) implements NarrativeEvent {}
