package org.throughline.engagement.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Action;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.StaffGroup;

/// A team, what it contributes to, and when its narrative was last revised.
///
/// @param state `active` or `disbanded`
/// @param staffGroups planned headcounts
/// @param narrative absent before the first; its text is the team's and is not here
record TeamView(
        String id,
        String name,
        String department,
        String state,
        List<StaffGroup> staffGroups,
        @Nullable String parent,
        List<String> successors,
        List<ContributedTo> contributions,
        List<Named> networks,
        @Nullable Revision narrative,
        @Schema(description = Freshness.AS_OF) Instant asOf,
        @Schema(description = Freshness.LAG) long lag) {

    /// A target and how the team's work moves it.
    record ContributedTo(
            String target, @Nullable String title, @Nullable String driver, String statement, List<Action> actions) {}

    /// @param material the team was asked to read it again
    record Revision(long version, Instant revisedAt, boolean material) {}
}
