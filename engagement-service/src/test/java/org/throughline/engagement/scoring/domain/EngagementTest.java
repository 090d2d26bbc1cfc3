package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.kit.suppression.SmallGroups;

class EngagementTest {
    private static final Group TRUST = new Group(Group.Kind.ORGANISATION, "RXX", "RXX");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private final List<Team> teams =
            List.of(team("wards", "Medicine"), team("clinic", "Medicine"), team("lab", "Tests"));

    @Test
    void a_department_weighs_its_teams_by_those_who_answered() {
        var told = engagement(List.of(
                answers("wards", JANUARY, 30, 8), answers("clinic", JANUARY, 20, 6), answers("lab", JANUARY, 40, 5)));

        assertThat(told.of(Group.Kind.DEPARTMENT).values())
                .extracting(months -> months.getFirst().score())
                .extracting(score -> score == null ? -1 : score.theme())
                .containsExactly(7.2, 5.0);
    }

    @Test
    void a_small_team_is_suppressed_and_so_is_one_beside_it() {
        var told = engagement(List.of(
                answers("wards", JANUARY, 30, 8), answers("clinic", JANUARY, 4, 1), answers("lab", JANUARY, 40, 5)));

        assertThat(told.of(Group.Kind.TEAM).get(new Group(Group.Kind.TEAM, "clinic", "clinic")))
                .singleElement()
                .satisfies(month -> assertThat(month.isSuppressed()).isTrue());
        assertThat(told.of(Group.Kind.TEAM).get(new Group(Group.Kind.TEAM, "wards", "wards")))
                .singleElement()
                .satisfies(month -> assertThat(month.isSuppressed()).isTrue());
    }

    @Test
    void of_a_month_that_is_still_open_nothing_is_told() {
        var told = Engagement.of(
                TRUST, teams, List.of(answers("wards", JANUARY, 30, 8)), JANUARY, Shown.by(new SmallGroups(11)));

        assertThat(told.of(Group.Kind.ORGANISATION)).isEmpty();
    }

    @Test
    void a_count_of_people_is_rounded_to_five() {
        var told = engagement(List.of(answers("wards", JANUARY, 33, 8), answers("lab", JANUARY, 40, 8)));

        assertThat(told.of(Group.Kind.TEAM).get(new Group(Group.Kind.TEAM, "wards", "wards")))
                .singleElement()
                .satisfies(month -> assertThat(month.respondents()).isEqualTo(35));
    }

    @Test
    void one_month_more_or_less_is_no_trend_but_a_long_climb_is() {
        var steady = months(24, i -> 6.5 + (i % 3) * 0.1);
        var climb = months(24, i -> i < 12 ? 6.5 + (i % 3) * 0.1 : 7.4 + (i % 3) * 0.1);

        assertThat(Trend.of(steady).variation()).isEqualTo("common_cause");
        assertThat(Trend.of(climb).variation()).isEqualTo("improvement_high");
        assertThat(Trend.of(List.of()).variation()).isEqualTo("common_cause");
    }

    private static List<GroupMonth> months(int count, java.util.function.IntToDoubleFunction score) {
        return IntStream.range(0, count)
                .mapToObj(i -> GroupMonth.shown(
                        JANUARY.plusMonths(i),
                        Tally.ofMeans(20, score.applyAsDouble(i), score.applyAsDouble(i), score.applyAsDouble(i)),
                        List.of()))
                .toList();
    }

    private Engagement engagement(List<TeamMonth> answers) {
        return Engagement.of(TRUST, teams, answers, JANUARY.plusMonths(1), Shown.by(new SmallGroups(11)));
    }

    private static TeamMonth answers(String team, YearMonth month, int people, double score) {
        return new TeamMonth(team, month, Tally.ofMeans(people, score, score, score), List.of("survey"));
    }

    private static Team team(String id, String department) {
        return new Team(id, id, department, List.of(), null, List.of());
    }
}
