package org.throughline.events.narratives;

/// @param confirmed it counts: the receiver said so, or did not contest it for 14 days
public record CommitmentKept(Commitment commitment, boolean confirmed) implements NarrativeEvent {}
