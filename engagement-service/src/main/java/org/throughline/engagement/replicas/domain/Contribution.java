package org.throughline.engagement.replicas.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a team's work moves a target, in its own words.
public record Contribution(
        String team, String target, @Nullable String driver, String statement, List<Action> actions) {
    public static String key(String team, String target) {
        return team + "." + target;
    }
}
