package org.throughline.events.narratives;

public record CommitmentMade(Commitment commitment) implements NarrativeEvent {}
