package org.throughline.networks.affected.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.networking.domain.NetworksForTargets.Participation;
import org.throughline.networks.targets.domain.KnownTarget;

/// Gathers why a target touches teams, in order of teams, and for each team in the order in which it is told here.
public final class Reasons {
    private final SortedMap<String, List<Reason>> byTeam = new TreeMap<>();

    /// The teams that work for the target, and what through.
    ///
    /// @param target as it is known here; null where no event told of it yet
    public Reasons contributions(List<Contribution> contributions, @Nullable KnownTarget target) {
        for (var contribution : contributions) {
            add(contribution.team(), Reason.contribution(contribution.statement()));
            var driver = contribution.driver();
            if (driver != null) {
                add(contribution.team(), Reason.driver(driver, driverInWords(driver, target)));
            }
        }
        return this;
    }

    private static String driverInWords(String driver, @Nullable KnownTarget target) {
        if (target == null) {
            return "Works through " + driver + ", of a target that is not known here yet";
        }
        var title = target.drivers().get(driver);
        return title == null
                ? "Works through " + driver + ", which is not in the target's driver diagram"
                : "Works through " + title;
    }

    public Reasons networks(List<Participation> networks) {
        for (var network : networks) {
            network.teams().forEach(team -> add(team, Reason.network(network.network(), network.name())));
        }
        return this;
    }

    /// The teams that work for the target or carry it in a network. Others are touched through these.
    public Set<String> teams() {
        return Collections.unmodifiableSet(byTeam.keySet());
    }

    public Reasons help(List<Contribution> contributions) {
        for (var contribution : contributions) {
            for (var action : contribution.actions()) {
                action.helps().stream()
                        .filter(team -> !team.equals(contribution.team()))
                        .forEach(team ->
                                add(team, Reason.helpedBy(contribution.team(), action.id(), action.statement())));
            }
        }
        return this;
    }

    /// The teams that others belong to.
    ///
    /// @param parents by the team that belongs to them
    public Reasons parents(Map<String, String> parents) {
        new TreeMap<>(parents).forEach((team, parent) -> add(parent, Reason.parentOf(team)));
        return this;
    }

    private void add(String team, Reason reason) {
        byTeam.computeIfAbsent(team, _ -> new ArrayList<>()).add(reason);
    }

    /// The teams that come after one, at most so many; from the first where it is null.
    public List<Map.Entry<String, List<Reason>>> after(@Nullable String team, int limit) {
        // The least text that is greater than the id.
        var rest = team == null ? byTeam : byTeam.tailMap(team + '\0');
        return rest.entrySet().stream().limit(limit).toList();
    }
}
