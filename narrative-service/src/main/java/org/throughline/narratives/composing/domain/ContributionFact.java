package org.throughline.narratives.composing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a team's work moves a target, in the team's own words.
public record ContributionFact(
        String team, String target, @Nullable String driver, String statement, List<ActionFact> actions) {
    public ContributionFact {
        actions = List.copyOf(actions);
    }

    /// A small action and whom it helps.
    public record ActionFact(String statement, List<String> helps) {
        public ActionFact {
            helps = List.copyOf(helps);
        }
    }
}
