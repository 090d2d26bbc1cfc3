package org.throughline.narratives.editions;

import java.time.Instant;

/// A version of an aggregate as it was.
public record Edition<S>(long version, Instant at, S state) {}
