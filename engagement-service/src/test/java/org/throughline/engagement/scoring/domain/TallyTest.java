package org.throughline.engagement.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static final Questionnaire OF_2025 = Questionnaire.of("2025").orElseThrow();

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 2.5", "3, 5", "4, 7.5", "5, 10"})
    void an_answer_from_1_to_5_is_a_score_from_0_to_10(int answer, double score) {
        var all = new HashMap<String, Integer>();
        OF_2025.items().values().forEach(items -> items.forEach(item -> all.put(item, answer)));

        assertThat(Tally.of(all, OF_2025, 2).orElseThrow().score()).isEqualTo(new Score(score, score, score, score));
    }

    @Test
    void a_sub_score_is_the_mean_of_its_answered_items_and_the_theme_the_mean_of_the_three() {
        var answers = Map.of("q2a", 5, "q2b", 4, "q3c", 3, "q3d", 3, "q3f", 3, "q25a", 1, "q25c", 2, "q25d", 3);

        assertThat(Tally.of(answers, OF_2025, 2).orElseThrow().score()).isEqualTo(new Score(5.42, 8.75, 5, 2.5));
    }

    @Test
    void fewer_answered_items_than_it_takes_is_no_score() {
        var answers = Map.of("q2a", 5, "q3c", 3, "q3d", 3, "q25a", 1, "q25c", 2);

        assertThat(Tally.of(answers, OF_2025, 2)).isEmpty();
        assertThat(Tally.of(answers, OF_2025, 1)).isPresent();
    }

    @Test
    void groups_weigh_by_those_who_answered() {
        var both = Tally.ofMeans(30, 8, 8, 8).and(Tally.ofMeans(10, 4, 4, 4));

        assertThat(both.respondents()).isEqualTo(40);
        assertThat(both.score().theme()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"})
    void every_year_has_the_same_nine_items_under_its_own_numbers(String year) {
        var items = Questionnaire.of(year).orElseThrow().items();

        assertThat(items)
                .hasSize(3)
                .allSatisfy((_, questions) -> assertThat(questions).hasSize(3));
    }

    @Test
    void a_year_that_is_not_known_is_not_guessed() {
        assertThat(Questionnaire.of("2017")).isEmpty();
    }
}
