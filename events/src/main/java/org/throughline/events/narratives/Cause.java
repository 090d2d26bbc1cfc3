package org.throughline.events.narratives;

import java.time.Instant;

/// The envelope of the event that brought it: its id, type, source and time.
public record Cause(String event, String type, String source, Instant time) {}
