package org.throughline.events.narratives;

/// A team has told its own story, which leads its narrative.
public record StoryTold(String team, String text, long version) implements NarrativeEvent {}
