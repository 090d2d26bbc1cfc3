package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a team's narrative is composed from.
///
/// @param story the team's own words; null where it has not told any
/// @param contributions the team's own, in order of target
/// @param helpedBy contributions of other teams that help this one, in order of team and target
/// @param networks that the team takes part in, in order of id
/// @param targets by id: those of the contributions and of the networks, as far as they are known
/// @param readings by target
/// @param balancing by target: the readings of its balancing measures, in order of id
/// @param teams by id: those that are named
/// @param commitments to the team and by it, in order of due date and id
/// @param openVoices what people raised about the team that has no answer yet
public record Inputs(
        Known<TeamFact> team,
        @Nullable Known<String> story,
        List<Known<ContributionFact>> contributions,
        List<Known<ContributionFact>> helpedBy,
        List<Known<NetworkFact>> networks,
        Map<String, Known<TargetFact>> targets,
        Map<String, Known<ReadingFact>> readings,
        Map<String, List<Known<ReadingFact>>> balancing,
        Map<String, Known<TeamFact>> teams,
        @Nullable Known<List<ThemeFact>> themes,
        List<Known<CommitmentFact>> commitments,
        List<Known<String>> openVoices) {
    public Inputs {
        contributions = List.copyOf(contributions);
        helpedBy = List.copyOf(helpedBy);
        networks = List.copyOf(networks);
        commitments = List.copyOf(commitments);
        openVoices = List.copyOf(openVoices);
    }

    String id() {
        return team.fact().id();
    }

    Optional<Known<TargetFact>> target(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    private boolean isSignalled(Known<TargetFact> target) {
        var reading = readings.get(target.fact().id());
        return reading != null && reading.fact().isSignal();
    }

    /// The team's targets that are known and still held to: those with a signal first, else in order of id.
    List<Known<TargetFact>> liveTargets() {
        var signalled = new ArrayList<Known<TargetFact>>();
        var others = new ArrayList<Known<TargetFact>>();
        for (var contribution : contributions) {
            var target = targets.get(contribution.fact().target());
            if (target != null && !target.fact().retired()) {
                (isSignalled(target) ? signalled : others).add(target);
            }
        }
        signalled.addAll(others);
        return signalled;
    }

    /// The team's contribution to a target.
    Optional<Known<ContributionFact>> contributionTo(Known<TargetFact> target) {
        for (var contribution : contributions) {
            if (contribution.fact().target().equals(target.fact().id())) {
                return Optional.of(contribution);
            }
        }
        return Optional.empty();
    }

    List<Known<NetworkFact>> openNetworks() {
        return networks.stream()
                .filter(network -> !network.fact().state().equals("closed"))
                .toList();
    }

    /// The live targets that the team moves through its active networks alone, in order of id.
    List<Known<TargetFact>> targetsOfNetworks() {
        return networks.stream()
                .filter(network -> network.fact().state().equals("active"))
                .flatMap(network -> network.fact().targets().stream())
                .distinct()
                .sorted()
                .map(targets::get)
                .filter(Objects::nonNull)
                .filter(target -> !target.fact().retired())
                .filter(target -> contributionTo(target).isEmpty())
                .toList();
    }
}
