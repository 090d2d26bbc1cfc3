package org.throughline.narratives.stories;

import java.time.Instant;

/// A story as it is read.
///
/// @param readAgain a fact beneath it has changed since it was told
record StoryView(String team, String text, long version, Instant toldAt, boolean readAgain) {}
