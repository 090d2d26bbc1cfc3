package org.throughline.narratives.voices.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event of a voice that narratives have not been told of yet.
///
/// @param event its id
/// @param change the id of the event that started it all
public record Missed(String event, String type, @Nullable String change, Instant at) {}
