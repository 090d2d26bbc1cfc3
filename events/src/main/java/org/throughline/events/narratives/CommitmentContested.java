package org.throughline.events.narratives;

/// To whom it was made does not agree that it was kept.
public record CommitmentContested(Commitment commitment) implements NarrativeEvent {}
