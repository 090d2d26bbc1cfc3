package org.throughline.networks.contributions.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a team's work moves a target, in its own words.
///
/// @param driver the box of the target's driver diagram that it works through
public record Contribution(
        String team, String target, @Nullable String driver, String statement, List<Action> actions) {
    /// So that the event that carries a contribution stays far below what a topic takes.
    public static final int MOST_CHARACTERS = 50_000;

    public Contribution {
        actions = List.copyOf(actions);
    }

    /// The same work, done by the team that took over.
    public Contribution by(String other) {
        return new Contribution(other, target, driver, statement, actions);
    }

    /// The teams whose work it makes easier.
    public Set<String> helped() {
        var helped = new LinkedHashSet<String>();
        actions.forEach(action -> helped.addAll(action.helps()));
        return helped;
    }

    /// Of all its texts together.
    public int characters() {
        return statement.length()
                + actions.stream()
                        .mapToInt(action -> action.statement().length())
                        .sum();
    }
}
