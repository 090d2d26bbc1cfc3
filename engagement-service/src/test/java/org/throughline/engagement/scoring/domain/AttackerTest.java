package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.kit.suppression.SmallGroups;

/// Somebody who asks for everything, month by month, and solves what may be solved: each number that is told of a group
/// is an equation over its teams. Nothing about fewer than eleven people may come of it.
class AttackerTest {
    private static final int THRESHOLD = 11;
    private static final Group TRUST = new Group(Group.Kind.ORGANISATION, "RXX", "RXX");
    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothing_about_a_small_group_can_be_worked_out(long seed) {
        var random = new Random(seed);
        var teams = new ArrayList<Team>();
        var answers = new ArrayList<TeamMonth>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            var team =
                    new Team("team-" + i, "Team " + i, "Department " + random.nextInt(9), List.of(), null, List.of());
            var size = 1 + random.nextInt(random.nextBoolean() ? 14 : 60);
            teams.add(team);
            sizes.put(team.id(), size);
            answers.add(new TeamMonth(team.id(), MONTH, Tally.ofMeans(size, 5, 5, 5), List.of("pulse")));
        }

        var told = Engagement.of(TRUST, teams, answers, MONTH.plusMonths(1), suppression());

        var equations = new ArrayList<Set<String>>();
        told.of(Group.Kind.TEAM).forEach((group, months) -> add(equations, months, Set.of(group.id())));
        told.of(Group.Kind.DEPARTMENT).forEach((group, months) -> add(equations, months, in(teams, group.id())));
        told.of(Group.Kind.ORGANISATION)
                .forEach((_, months) ->
                        add(equations, months, teams.stream().map(Team::id).collect(Collectors.toSet())));
        assertThat(equations).isNotEmpty();
        assertThat(solved(equations, teams))
                .allSatisfy(
                        group -> assertThat(group.stream().mapToInt(sizes::get).sum())
                                .as("people of " + group)
                                .isGreaterThanOrEqualTo(THRESHOLD));
    }

    private static Suppression suppression() {
        return Shown.by(new SmallGroups(THRESHOLD));
    }

    private static void add(List<Set<String>> equations, List<GroupMonth> months, Set<String> teams) {
        if (months.stream().anyMatch(month -> !month.isSuppressed())) {
            equations.add(teams);
        }
    }

    private static Set<String> in(List<Team> teams, String department) {
        return teams.stream()
                .filter(team -> team.department().equals(department))
                .map(Team::id)
                .collect(Collectors.toSet());
    }

    /// Every group of teams that the equations tell of: by themselves, and each less all that lies within it. The
    /// groups are nested, so that is all that can be solved.
    private static List<Set<String>> solved(List<Set<String>> equations, List<Team> teams) {
        var solved = new ArrayList<>(equations);
        for (var whole : equations) {
            var rest = new java.util.HashSet<>(whole);
            equations.stream()
                    .filter(part -> part.size() < whole.size() && whole.containsAll(part))
                    .forEach(rest::removeAll);
            if (!rest.isEmpty() && rest.size() < teams.size()) {
                solved.add(rest);
            }
        }
        // The whole less its departments only, too: a department may be shown whose teams are not.
        var largest = equations.stream()
                .max(java.util.Comparator.comparingInt(Set::size))
                .orElseThrow();
        var rest = new java.util.HashSet<>(largest);
        equations.stream()
                .filter(part -> !part.equals(largest) && part.size() > 1)
                .forEach(rest::removeAll);
        if (!rest.isEmpty()) {
            solved.add(rest);
        }
        return solved;
    }
}
