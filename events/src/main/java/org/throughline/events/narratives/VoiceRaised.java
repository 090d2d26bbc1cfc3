package org.throughline.events.narratives;

import java.time.LocalDate;

/// Somebody raised something. Neither who nor what is told here: the words are read where they can still be withdrawn.
///
/// @param on the day; nobody learns the hour
public record VoiceRaised(String voice, VoiceAbout about, boolean anonymous, LocalDate on) implements NarrativeEvent {}
