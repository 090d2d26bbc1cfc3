package org.throughline.narratives.composing.domain;

import java.time.Instant;

/// The event behind a fact.
public record Cause(String event, String type, String source, Instant time) {}
