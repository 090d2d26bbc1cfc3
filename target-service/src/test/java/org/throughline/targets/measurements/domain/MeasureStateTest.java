package org.throughline.targets.measurements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.measurements.domain.Words.said;
import static org.throughline.targets.measurements.domain.Words.terms;
import static org.throughline.targets.measurements.domain.Words.withdrawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.throughline.targets.publishing.domain.Targets;

class MeasureStateTest {
    private static final MeasureState EMPTY = MeasureState.empty(MeasureKey.of("four-hours", null));

    @Test
    void a_first_word_is_accepted_another_corrects_and_the_same_does_nothing() {
        var heard = EMPTY.hear(
                List.of(said("2025-01-01", 70, 1), said("2025-01-01", 71, 2), said("2025-01-01", 71, 3)),
                Terms.UNKNOWN);

        assertThat(heard.count(Effect.ACCEPTED)).isEqualTo(1);
        assertThat(heard.count(Effect.CORRECTED)).isEqualTo(1);
        assertThat(heard.count(Effect.UNCHANGED)).isEqualTo(1);
    }

    /// Seen to fail with the stamp of an unchanged figure left as it was.
    @Test
    void who_confirms_a_figure_later_has_the_say_over_a_correction_in_between() {
        var state = EMPTY.hear(
                        List.of(said("2025-01-01", 70, 1), said("2025-01-01", 70, 3), said("2025-01-01", 71, 2)),
                        Terms.UNKNOWN)
                .state();

        assertThat(state.figures().figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(70));
    }

    /// Seen to fail with `Stamp.yieldsTo` answering false.
    @RepeatedTest(20)
    void the_outcome_is_the_same_in_whatever_order_and_however_often_words_come(RepetitionInfo run) {
        var words = new ArrayList<>(List.of(
                said("2025-01-01", 70, 1),
                said("2025-01-01", 71, 2),
                withdrawn("2025-01-01", 3),
                said("2025-02-01", 80, 2),
                withdrawn("2025-02-01", 1),
                said("2025-03-01", 90, 1),
                new Figure(
                        said("2025-03-01", 91, 1).period(), 91.0, null, null, false, new Stamp(Words.time(1), "z"))));
        var inOrder = EMPTY.hear(words, Terms.UNKNOWN).state();
        words.addAll(List.copyOf(words));
        Collections.shuffle(words, new Random(run.getCurrentRepetition()));

        var state = EMPTY;
        for (var word : words) {
            state = state.hear(List.of(word), Terms.UNKNOWN).state();
        }

        assertThat(state).isEqualTo(inOrder);
    }

    @Test
    void over_http_a_later_write_of_the_same_moment_counts() {
        var at = new Stamp(Words.time(1), null);
        var event = new Stamp(Words.time(1), "an-event");

        assertThat(at.yieldsTo(event)).isFalse();
        assertThat(event.yieldsTo(at)).isTrue();
        assertThat(at.yieldsTo(at)).isFalse();
        assertThat(new Stamp(Instant.EPOCH, null).yieldsTo(event)).isTrue();
    }

    /// Seen to fail with `Terms.orNewer` answering the other ones: a slow writer would bring old terms back.
    @Test
    void older_terms_do_not_replace_newer_ones() {
        var newer = terms(2, new Targets().heldTo(80, "2025-01-01"));
        var older = terms(1, new Targets().heldTo(70, "2025-01-01"));

        var state = EMPTY.hear(List.of(), newer).state().hear(List.of(), older).state();

        assertThat(state.terms()).isEqualTo(newer);
    }

    @Test
    void a_figure_that_does_not_fit_is_kept_and_named() {
        var state = EMPTY.hear(
                        List.of(said("2025-01-01", 170, 1), said("2025-01-02", 70, 1), said("2025-02-01", 70, 1)),
                        terms(1, new Targets()))
                .state();

        assertThat(state.figures().figures()).hasSize(3);
        assertThat(state.misfits())
                .extracting(misfit ->
                        misfit.period() + " " + misfit.flaws().getFirst().field())
                .containsExactly("2025-01-01 value", "2025-01-02 period");
    }

    @Test
    void a_measures_id_is_taken_apart_again() {
        var key = MeasureKey.of("four-hours", "re-attendance");

        assertThat(key.id()).isEqualTo("four-hours.re-attendance");
        assertThat(MeasureKey.ofId(key.id())).isEqualTo(key);
        assertThat(MeasureKey.of("four-hours", null).measure()).isEqualTo("main");
    }
}
