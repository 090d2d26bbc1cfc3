package org.throughline.engagement.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A team as a row of a table.
///
/// @param targets how many its work moves
/// @param networks how many it takes part in
/// @param revisedAt when its narrative was last revised; null before the first
record TeamRow(
        String id,
        String name,
        String department,
        int targets,
        int networks,
        boolean toldItsStory,
        @Nullable Instant revisedAt) {}
