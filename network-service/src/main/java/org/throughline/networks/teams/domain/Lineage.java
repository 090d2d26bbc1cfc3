package org.throughline.networks.teams.domain;

import java.util.List;
import java.util.Optional;

/// Where a team would stand.
///
/// @param above the teams above it, its parent first
/// @param levelsBelow how many levels of teams stand below it
public record Lineage(List<String> above, int levelsBelow) {
    public static final int MOST_LEVELS = 10;

    public Lineage {
        above = List.copyOf(above);
    }

    /// Why a team cannot stand there, if it cannot.
    public Optional<String> flaw(String team) {
        var circle = above.indexOf(team);
        if (circle >= 0) {
            return Optional.of("should be a team that does not belong to this one; so it would be a circle: " + team
                    + " below " + String.join(" below ", above.subList(0, circle + 1)));
        }
        var levels = above.size() + 1 + levelsBelow;
        return levels > MOST_LEVELS
                ? Optional.of("should be higher up: teams would stand on " + levels + " levels, at most " + MOST_LEVELS
                        + " are possible")
                : Optional.empty();
    }
}
