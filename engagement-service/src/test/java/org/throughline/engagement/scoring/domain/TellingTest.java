package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.kit.suppression.SmallGroups;

class TellingTest {
    private static final Group TRUST = Group.organisation("RXX");
    private final Map<String, Team> teams = new HashMap<>();

    TellingTest() {
        team("wards", "Medicine");
        team("clinic", "Medicine");
        team("lab", "Tests");
    }

    @Test
    void a_department_weighs_its_teams_by_those_who_answered() {
        var told = told(answers("wards", 30, 8), answers("clinic", 20, 6), answers("lab", 40, 5));

        assertThat(score(told, Group.department("Medicine")).theme()).isEqualTo(7.2);
        assertThat(score(told, Group.department("Tests")).theme()).isEqualTo(5);
    }

    @Test
    void a_small_team_is_suppressed_and_so_is_the_one_by_which_it_could_be_worked_out() {
        var told = told(answers("wards", 30, 8), answers("clinic", 4, 1), answers("lab", 40, 5));

        assertThat(of(told, Group.team("clinic", "clinic")).isSuppressed()).isTrue();
        assertThat(of(told, Group.team("wards", "wards")).isSuppressed()).isTrue();
        assertThat(of(told, Group.department("Medicine")).isSuppressed()).isFalse();
    }

    @Test
    void a_team_that_is_not_known_counts_for_the_organisation_and_may_not_be_worked_out_either() {
        var told = told(answers("wards", 30, 8), answers("lab", 40, 5), answers("unheard-of", 3, 0));

        assertThat(of(told, TRUST).respondents()).isEqualTo(75);
        assertThat(told.stream().filter(each -> each.group().kind() == Group.Kind.DEPARTMENT && each.isSuppressed()))
                .as("the smaller department, beside the three")
                .singleElement()
                .extracting(Told::group)
                .isEqualTo(Group.department("Medicine"));
    }

    @Test
    void a_number_of_people_is_rounded_to_five() {
        assertThat(of(told(answers("wards", 33, 8), answers("lab", 40, 8)), Group.team("wards", "wards"))
                        .respondents())
                .isEqualTo(35);
    }

    @Test
    void every_score_opens_into_its_causes_down_to_the_event() {
        var told = told(answers("wards", 30, 8), answers("clinic", 20, 6), answers("lab", 40, 5));

        assertThat(of(told, TRUST).because())
                .extracting(Cause::group)
                .containsExactly("department/Medicine", "department/Tests");
        assertThat(of(told, Group.department("Medicine")).because())
                .extracting(Cause::group)
                .containsExactly("team/wards", "team/clinic");
        assertThat(of(told, Group.team("wards", "wards")).because())
                .singleElement()
                .extracting(Cause::event)
                .isEqualTo("event-of-wards");
    }

    @Test
    void the_causes_name_no_group_of_which_nothing_is_told() {
        var told = told(answers("wards", 30, 8), answers("clinic", 4, 1), answers("lab", 40, 5));

        assertThat(of(told, Group.department("Medicine")).because())
                .extracting(Cause::kind)
                .containsExactly("others");
        assertThat(of(told, Group.team("clinic", "clinic")).because()).isEmpty();
    }

    private List<Told> told(TeamAnswers... answers) {
        return Telling.of(TRUST, teams, List.of(answers), Shown.by(new SmallGroups(11)));
    }

    private static Told of(List<Told> told, Group group) {
        return told.stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static Score score(List<Told> told, Group group) {
        return Objects.requireNonNull(of(told, group).score());
    }

    private static TeamAnswers answers(String team, int people, double score) {
        return new TeamAnswers(
                team, Tally.ofMeans(people, score, score, score), "2025", Optional.of("event-of-" + team));
    }

    private void team(String id, String department) {
        teams.put(id, new Team(id, id, department, List.of(), null, List.of()));
    }
}
