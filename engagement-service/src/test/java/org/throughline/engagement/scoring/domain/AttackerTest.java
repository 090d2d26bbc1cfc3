package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.scoring.Equations;
import org.throughline.kit.suppression.SmallGroups;

/// Somebody who knows all that is told of an edition, and solves what may be solved. Nothing about fewer than eleven
/// people may come of it.
class AttackerTest {
    private static final int THRESHOLD = 11;

    // Seen to fail (19 of 20 seeds) with a suppression that only looks at each group by itself.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothing_about_a_small_group_can_be_worked_out(long seed) {
        var random = new Random(seed);
        Map<String, Team> teams = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        var answers = new ArrayList<TeamAnswers>();
        for (int i = 0; i < 60; i++) {
            var team = "team-" + i;
            var size = 1 + random.nextInt(random.nextBoolean() ? 14 : 60);
            if (i % 20 > 0) {
                teams.put(team, new Team(team, team, "Department " + random.nextInt(9), List.of(), null, List.of()));
            }
            sizes.put(team, size);
            answers.add(new TeamAnswers(team, Tally.ofMeans(size, 5, 5, 5), "2025", Optional.empty()));
        }

        var told = Telling.of(Group.organisation("RXX"), teams, answers, Shown.by(new SmallGroups(THRESHOLD)));

        var equations = new Equations(sizes.keySet());
        told.stream()
                .filter(each -> !each.isSuppressed())
                .forEach(each -> equations.add(members(each.group(), teams, sizes.keySet())));
        assertThat(equations.size()).isPositive();
        assertThat(equations.solved())
                .allSatisfy(
                        group -> assertThat(group.stream().mapToInt(sizes::get).sum())
                                .as("people of " + group)
                                .isGreaterThanOrEqualTo(THRESHOLD));
    }

    private static Set<String> members(Group group, Map<String, Team> teams, Set<String> all) {
        return switch (group.kind()) {
            case ORGANISATION -> all;
            case TEAM -> Set.of(group.id());
            case DEPARTMENT ->
                teams.values().stream()
                        .filter(team -> team.department().equals(group.id()))
                        .map(Team::id)
                        .collect(Collectors.toSet());
        };
    }
}
