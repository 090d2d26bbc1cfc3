package org.throughline.engagement.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network as a row of a table.
///
/// @param departments how many its teams come from
/// @param mixed how mixed its people are, from 0 to 1; absent where it is too small to tell
/// @param carriers as if how many people carried it; absent where it is too small to tell
record NetworkRow(
        String id,
        String name,
        String state,
        @Nullable String sponsor,
        @Nullable Double protectedHours,
        List<String> targets,
        int teams,
        int departments,
        @Nullable Double mixed,
        @Nullable Double carriers) {}
