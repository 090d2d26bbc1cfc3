package org.throughline.events.narratives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A leader answered a voice.
///
/// @param by the role that answered, such as `chief-nurse`, where it was said
/// @param raisedOn the day on which the voice was raised: between the two days somebody waited
/// @param first it is the first answer
public record VoiceAnswered(
        String voice, VoiceAbout about, @Nullable String by, LocalDate raisedOn, LocalDate on, boolean first)
        implements NarrativeEvent {}
