package org.throughline.narratives.reading;

import java.time.Instant;
import java.util.List;
import org.throughline.narratives.reading.NarrativeView.BecauseView;

/// A line of a narrative's history.
///
/// @param because the events that it was revised for
record VersionView(long version, Instant revisedAt, boolean material, List<BecauseView> because) {}
