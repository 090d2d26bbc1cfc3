package org.throughline.narratives.reading;

import java.time.Instant;

/// A line of a narrative's history.
record VersionView(long version, Instant revisedAt, boolean material) {}
