package org.throughline.networks.teams;

import org.throughline.networks.teams.domain.Team;

/// A team as others are told of it.
final class TeamNews {
    private TeamNews() {}

    static org.throughline.events.networks.Team of(String id, Team team, long version) {
        return new org.throughline.events.networks.Team(
                id,
                team.name(),
                team.department(),
                team.staffGroups(),
                team.parent(),
                team.managedBy().toString(),
                team.externalIds().stream()
                        .map(external ->
                                new org.throughline.events.naming.ExternalId(external.system(), external.value()))
                        .toList(),
                version);
    }
}
