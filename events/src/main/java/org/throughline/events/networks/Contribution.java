package org.throughline.events.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// How a team's work moves a target, in its own words.
///
/// @param driver the box of the target's driver diagram that it works through
public record Contribution(
        String team, String target, @Nullable String driver, String statement, List<Action> actions, long version) {
    public Contribution {
        actions = Copies.of(actions);
    }
}
