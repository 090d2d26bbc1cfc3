package org.throughline.networks.teams;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.networks.teams.domain.ExternalId;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.Team;

/// The body of `PUT /api/teams/{team}`.
@CheckedBy("/requests/team.json")
record TeamBody(
        String name,
        String department,
        @Nullable Map<String, Integer> staffGroups,
        @Nullable String parent,
        @Nullable ManagedBy managedBy,
        @Nullable List<ExternalId> externalIds) {
    Team team() {
        return new Team(
                name,
                department,
                staffGroups == null ? Map.of() : staffGroups,
                parent,
                managedBy == null ? ManagedBy.LOCAL : managedBy,
                externalIds == null ? List.of() : externalIds);
    }
}
