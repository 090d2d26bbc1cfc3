package org.throughline.events.narratives;

import java.time.LocalDate;

/// A leader closed a voice: nothing more is to be said, for the reason that is read beside it.
public record VoiceClosed(String voice, VoiceAbout about, LocalDate on) implements NarrativeEvent {}
