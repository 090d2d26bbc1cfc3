package org.throughline.networks.teams;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.networks.teams.domain.ExternalId;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.Team;

record TeamView(
        String id,
        String name,
        String department,
        Map<String, Integer> staffGroups,
        @Nullable String parent,
        ManagedBy managedBy,
        List<ExternalId> externalIds,
        long version) {
    static TeamView of(Stored<Team> stored) {
        var team = stored.state();
        return new TeamView(
                stored.id(),
                team.name(),
                team.department(),
                team.staffGroups(),
                team.parent(),
                team.managedBy(),
                team.externalIds(),
                stored.version());
    }
}
