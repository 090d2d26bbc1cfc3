package org.throughline.networks.teams.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A team as it is planned.
///
/// @param staffGroups planned headcount by staff group
/// @param parent the id of the team that it belongs to
public record Team(
        String name,
        String department,
        Map<String, Integer> staffGroups,
        @Nullable String parent,
        ManagedBy managedBy,
        List<ExternalId> externalIds) {
    public Team {
        staffGroups = Collections.unmodifiableMap(new LinkedHashMap<>(staffGroups));
        externalIds = List.copyOf(externalIds);
    }

    /// The names of the fields that are not as they were; empty if all are.
    public List<String> differencesTo(Team before) {
        return Differences.between(before, this);
    }

    public Team below(@Nullable String other) {
        return new Team(name, department, staffGroups, other, managedBy, externalIds);
    }

    public Team in(String other) {
        return new Team(name, other, staffGroups, parent, managedBy, externalIds);
    }

    public Team with(Map<String, Integer> others) {
        return new Team(name, department, others, parent, managedBy, externalIds);
    }
}
