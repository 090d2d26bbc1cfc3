package org.throughline.engagement.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The targets in the order of the organisation's narrative.
///
/// @param next the id after which the next part begins; null on the last one
/// @param asOf how old it is, in a sentence
record TargetTable(List<Group> groups, @Nullable String next, String asOf) {

    /// The targets of a theme, or those that have none.
    public record Group(String title, String story, List<TargetLine> lines) {
        public boolean hasStory() {
            return !story.isEmpty();
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
