package org.throughline.networks.affected;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.affected.domain.AffectedTeam;
import org.throughline.networks.affected.domain.Reason;
import org.throughline.networks.affected.domain.Reasons;
import org.throughline.networks.contributions.domain.ContributionsToTargets;
import org.throughline.networks.networking.domain.NetworksForTargets;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.networks.teams.domain.Team;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Finds the teams that a target touches, from what this service owns: it is right the moment after somebody came or
/// went. Five queries, however many teams there are.
final class FindingAffectedTeams {
    private final KnownTargets targets;
    private final ContributionsToTargets contributions;
    private final NetworksForTargets networks;
    private final TeamDirectory teams;

    FindingAffectedTeams(
            KnownTargets targets,
            ContributionsToTargets contributions,
            NetworksForTargets networks,
            TeamDirectory teams) {
        this.targets = targets;
        this.contributions = contributions;
        this.networks = networks;
        this.teams = teams;
    }

    /// One team more than the page has, if there are more; empty where nothing is known of the target at all.
    Optional<List<AffectedTeam>> affectedBy(String target, PageRequest request) {
        var known = targets.find(List.of(target)).get(target);
        var work = contributions.to(target);
        var carrying = networks.carrying(target);
        if (known == null && work.isEmpty() && carrying.isEmpty()) {
            return Optional.empty();
        }
        var reasons = new Reasons().contributions(work, known).networks(carrying);
        var linked = teams.find(reasons.teams());
        reasons.help(work).parents(parents(linked));
        return Optional.of(named(reasons.after(request.after(), request.oneMore()), linked));
    }

    private static Map<String, String> parents(Map<String, Team> teams) {
        var parents = new HashMap<String, String>();
        teams.forEach((id, team) -> {
            var parent = team.parent();
            if (parent != null) {
                parents.put(id, parent);
            }
        });
        return parents;
    }

    private List<AffectedTeam> named(List<Map.Entry<String, List<Reason>>> found, Map<String, Team> linked) {
        var others = new HashSet<String>();
        found.forEach(entry -> others.add(entry.getKey()));
        others.removeAll(linked.keySet());
        var more = teams.find(others);
        return found.stream()
                .map(entry -> {
                    var team = linked.getOrDefault(entry.getKey(), more.get(entry.getKey()));
                    return new AffectedTeam(
                            entry.getKey(), team == null ? entry.getKey() : team.name(), entry.getValue());
                })
                .toList();
    }
}
