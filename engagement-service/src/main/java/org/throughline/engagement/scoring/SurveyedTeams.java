package org.throughline.engagement.scoring;

import java.util.Set;

/// Which teams' answers came, whether anybody has heard of the team or not.
@FunctionalInterface
public interface SurveyedTeams {
    Set<String> all();
}
