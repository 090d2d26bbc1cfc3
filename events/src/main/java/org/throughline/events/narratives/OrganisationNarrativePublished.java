package org.throughline.events.narratives;

public record OrganisationNarrativePublished(OrganisationNarrative narrative) implements NarrativeEvent {}
