package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.kit.suppression.SmallGroups;

class RepetitionTest {
    private static final SmallGroups SMALL = new SmallGroups(11);

    @Test
    void what_was_sent_again_with_one_more_team_repeats_it() {
        assertThat(repeats(
                        List.of(answers("wards", 30, 8), answers("lab", 40, 5)),
                        List.of(answers("wards", 30, 8), answers("lab", 40, 5), answers("clinic", 4, 1))))
                .isTrue();
    }

    @Test
    void another_survey_of_the_same_teams_repeats_nothing() {
        assertThat(repeats(
                        List.of(answers("wards", 30, 8), answers("lab", 40, 5)),
                        List.of(answers("wards", 28, 8), answers("lab", 40, 5.1))))
                .isFalse();
    }

    /// Seen to fail with one person enough.
    @Test
    void that_a_small_team_answers_as_before_is_a_coincidence() {
        assertThat(repeats(
                        List.of(answers("wards", 30, 8), answers("clinic", 10, 5)),
                        List.of(answers("wards", 31, 7), answers("clinic", 10, 5))))
                .isFalse();
    }

    private static boolean repeats(List<TeamAnswers> told, List<TeamAnswers> now) {
        return Repetition.of(told, now, SMALL::shows);
    }

    private static TeamAnswers answers(String team, int people, double score) {
        return new TeamAnswers(team, Tally.ofMeans(people, score, score, score), "2025", Optional.empty());
    }
}
