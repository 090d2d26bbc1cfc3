package org.throughline.events.narratives;

import java.time.LocalDate;
import org.throughline.events.catalogue.Retracts;

/// Who raised a voice took it back. Its words are gone.
public record VoiceWithdrawn(String voice, VoiceAbout about, LocalDate on) implements NarrativeEvent, Retracts {}
