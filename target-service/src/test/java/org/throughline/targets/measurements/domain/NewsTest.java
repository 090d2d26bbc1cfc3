package org.throughline.targets.measurements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.measurements.domain.Words.months;
import static org.throughline.targets.measurements.domain.Words.retired;
import static org.throughline.targets.measurements.domain.Words.said;
import static org.throughline.targets.measurements.domain.Words.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.spc.Assurance;
import org.throughline.spc.Variation;
import org.throughline.targets.publishing.domain.Targets;

/// What is told, and that nothing is told without reason.
class NewsTest {
    private static final MeasureState EMPTY = MeasureState.empty(MeasureKey.of("four-hours", null));
    private static final double[] NOISE = {70, 71, 69, 70, 71, 69, 70, 71, 69, 70, 71, 69, 70, 71, 69};
    private static final Terms HELD_TO_95 = terms(1, new Targets().heldTo(95, "2020-01-01"));

    @Test
    void a_first_series_is_evaluated_and_its_first_reading_is_a_turn_where_it_says_something() {
        var news = after(EMPTY, months(NOISE), HELD_TO_95);

        assertThat(news.evaluated()).isPresent();
        assertThat(news.turned().orElseThrow().before()).isEqualTo(Signal.NONE);
        assertThat(news.turned().orElseThrow().after()).isEqualTo(new Signal(Variation.COMMON_CAUSE, Assurance.FAIL));
    }

    @Test
    void a_series_without_threshold_that_is_noise_is_no_turn() {
        var news = after(EMPTY, months(NOISE), terms(1, new Targets()));

        assertThat(news.evaluated()).isPresent();
        assertThat(news.turned()).isEmpty();
    }

    @Test
    void the_same_words_again_are_no_news() {
        var state = after(EMPTY, months(NOISE), HELD_TO_95).state();

        var news = after(state, months(NOISE), HELD_TO_95);

        assertThat(news.evaluated()).isEmpty();
        assertThat(news.turned()).isEmpty();
    }

    @Test
    void one_point_more_is_evaluated_and_no_turn() {
        var state = after(EMPTY, months(NOISE), HELD_TO_95).state();

        var news = after(state, List.of(said("2024-04-01", 70, 1)), HELD_TO_95);

        assertThat(news.evaluated()).isPresent();
        assertThat(news.turned()).isEmpty();
    }

    @Test
    void a_correction_that_turns_the_icon_back_is_a_turn() {
        var state = after(EMPTY, months(NOISE), HELD_TO_95).state();
        var high = after(state, List.of(said("2024-04-01", 90, 1)), HELD_TO_95);

        var back = after(high.state(), List.of(said("2024-04-01", 70, 2)), HELD_TO_95);

        assertThat(high.turned().orElseThrow().after().variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
        assertThat(back.turned().orElseThrow().after().variation()).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void a_threshold_alone_can_turn_it() {
        var state = after(EMPTY, months(NOISE), HELD_TO_95).state();

        var news = after(state, List.of(), terms(2, new Targets().heldTo(50, "2020-01-01")));

        assertThat(news.turned().orElseThrow().after().assurance()).isEqualTo(Assurance.PASS);
    }

    @Test
    void a_title_of_the_target_is_nothing_to_tell_of_its_measure() {
        var state = after(EMPTY, months(NOISE), HELD_TO_95).state();

        var news =
                after(state, List.of(), terms(2, new Targets().titled("Another").heldTo(95, "2020-01-01")));

        assertThat(news.evaluated()).isEmpty();
        assertThat(news.state()).isNotEqualTo(state);
    }

    @Test
    void nothing_is_told_of_a_measure_that_nobody_defined_or_of_a_retired_target() {
        assertThat(after(EMPTY, months(NOISE), Terms.UNKNOWN).evaluated()).isEmpty();
        assertThat(after(EMPTY, months(NOISE), retired(1, new Targets())).evaluated())
                .isEmpty();
    }

    private static News after(MeasureState state, List<Figure> words, Terms terms) {
        return News.between(state, state.hear(words, terms).state(), 0.5);
    }
}
