package org.throughline.engagement.scoring.domain;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/// Whether an edition repeats another of the same month. Whoever has both can subtract them, and learns what those
/// answered who are in one only: a late one, or the few of a team that was corrected.
public final class Repetition {
    private Repetition() {}

    /// Of fewer than may be told of, the same answers are a coincidence: no two groups that are told have only these
    /// in common.
    ///
    /// @param shows whether anything may be told of so many people
    public static boolean of(List<TeamAnswers> told, List<TeamAnswers> now, LongPredicate shows) {
        Map<String, Tally> before = told.stream().collect(Collectors.toMap(TeamAnswers::team, TeamAnswers::tally));
        return shows.test(now.stream()
                .filter(each -> each.tally().equals(before.get(each.team())))
                .mapToLong(each -> each.tally().respondents())
                .sum());
    }
}
