package org.throughline.narratives.composing.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a team's narrative is composed from.
///
/// @param contributions the team's own, in order of target
/// @param helpedBy contributions of other teams that help this one, in order of team and target
/// @param networks that the team takes part in, in order of id
/// @param targets by id: those of the contributions and networks, as far as they are known
/// @param readings by target
/// @param teams by id: those that are named
public record Inputs(
        Known<TeamFact> team,
        List<Known<ContributionFact>> contributions,
        List<Known<ContributionFact>> helpedBy,
        List<Known<NetworkFact>> networks,
        Map<String, Known<TargetFact>> targets,
        Map<String, Known<ReadingFact>> readings,
        Map<String, Known<TeamFact>> teams,
        @Nullable Known<List<ThemeFact>> themes) {
    public Inputs {
        contributions = List.copyOf(contributions);
        helpedBy = List.copyOf(helpedBy);
        networks = List.copyOf(networks);
    }

    String id() {
        return team.fact().id();
    }

    Optional<Known<TargetFact>> target(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /// The team's targets that are known and still held to, in order of id.
    List<Known<TargetFact>> liveTargets() {
        return contributions.stream()
                .map(contribution -> targets.get(contribution.fact().target()))
                .filter(target -> target != null && !target.fact().retired())
                .toList();
    }

    List<Known<NetworkFact>> openNetworks() {
        return networks.stream()
                .filter(network -> !network.fact().state().equals("closed"))
                .toList();
    }
}
