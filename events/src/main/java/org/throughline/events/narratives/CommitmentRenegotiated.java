package org.throughline.events.narratives;

/// It has another day to be kept by.
public record CommitmentRenegotiated(Commitment commitment) implements NarrativeEvent {}
