package org.throughline.networks.shape.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.teams.domain.Team;

/// A department that works for a target and is in none of its networks.
///
/// @param weight how much it works for it: its contributions and the actions in them, counted
/// @param staffGroups of it that nobody in the networks is of
public record Missing(String department, int weight, List<String> staffGroups) {
    public Missing {
        staffGroups = List.copyOf(staffGroups);
    }

    /// Those who contribute most first.
    ///
    /// @param contributions to the target
    /// @param teams by id
    /// @param departments in its networks
    /// @param groups in its networks
    public static List<Missing> of(
            Collection<Contribution> contributions,
            Map<String, Team> teams,
            Set<String> departments,
            Set<String> groups) {
        var weights = new TreeMap<String, Integer>();
        var staffGroups = new TreeMap<String, TreeSet<String>>();
        for (var contribution : contributions) {
            var team = teams.get(contribution.team());
            if (team != null && !departments.contains(team.department())) {
                weights.merge(team.department(), 1 + contribution.actions().size(), Integer::sum);
                staffGroups
                        .computeIfAbsent(team.department(), _ -> new TreeSet<>())
                        .addAll(team.staffGroups().keySet());
            }
        }
        var missing = new ArrayList<Missing>();
        weights.forEach((department, weight) -> missing.add(new Missing(
                department,
                weight,
                staffGroups.getOrDefault(department, new TreeSet<>()).stream()
                        .filter(group -> !groups.contains(group))
                        .toList())));
        missing.sort(Comparator.comparingInt(Missing::weight).reversed());
        return missing;
    }

    /// The ends of a driver diagram that no team works through, in its order: what only holds others together needs
    /// none.
    public static List<String> driversWithoutTeam(KnownTarget target, Collection<Contribution> contributions) {
        var worked = new TreeSet<String>();
        contributions.forEach(contribution -> {
            if (contribution.driver() != null) {
                worked.add(contribution.driver());
            }
        });
        return target.drivers().keySet().stream()
                .filter(driver -> !worked.contains(driver) && !target.holdsOthers(driver))
                .sorted()
                .toList();
    }
}
