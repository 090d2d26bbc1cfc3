package org.throughline.narratives.commitments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    /// Maundy Thursday: the next working days are Tuesday, Wednesday and Thursday after Easter.
    private static final LocalDate DUE = LocalDate.of(2025, 4, 17);

    private static final WorkingDays DAYS =
            new WorkingDays(Set.of(LocalDate.of(2025, 4, 18), LocalDate.of(2025, 4, 21)));
    private static final Commitment MADE = Commitment.made(
            new Party("leader", "chief-nurse"), new Party("team", "ward-7b"), "Two more nurses", DUE, List.of(), DAYS);

    @Test
    void it_breaks_by_itself_after_three_working_days() {
        assertThat(MADE.passes(LocalDate.of(2025, 4, 24))).isEqualTo(new Step.Same());
        assertThat(state(MADE.passes(LocalDate.of(2025, 4, 25)))).isEqualTo("broken");
        var broken = moved(MADE.passes(LocalDate.of(2025, 4, 25)));
        assertThat(broken.passes(LocalDate.of(2025, 7, 23))).isEqualTo(new Step.Same());
    }

    @Test
    void what_was_settled_90_days_ago_is_told_no_more_and_told_again_when_it_is_kept_after_all() {
        var broken = moved(MADE.passes(LocalDate.of(2025, 4, 25)));
        assertThat(broken.touches()).containsExactly("team/ward-7b");

        var past = (Step.Past) broken.passes(LocalDate.of(2025, 7, 24));
        assertThat(past.touched()).containsExactly("team/ward-7b");
        assertThat(past.commitment().touches()).isEmpty();
        assertThat(past.commitment().state()).isEqualTo("broken");
        assertThat(past.commitment().passes(LocalDate.of(2030, 1, 1))).isEqualTo(new Step.Same());

        var kept = moved(past.commitment().says(said("a", "kept", "It is so now", null, DUE.plusDays(200)), DAYS));
        assertThat(kept.touches()).containsExactly("team/ward-7b");
    }

    @Test
    void it_counts_as_kept_once_it_is_confirmed_or_was_not_contested_for_14_days() {
        var kept = moved(MADE.says(said("a", "kept", "The roster shows it", null, DUE), DAYS));
        assertThat(kept.state()).isEqualTo("kept");
        assertThat(kept.late()).isFalse();
        assertThat(kept.passes(DUE.plusDays(13))).isEqualTo(new Step.Same());
        assertThat(state(kept.passes(DUE.plusDays(14)))).isEqualTo("confirmed");
        assertThat(state(kept.says(said("b", "confirmed", null, null, DUE), DAYS)))
                .isEqualTo("confirmed");
    }

    @Test
    void who_received_it_may_contest_it_and_agree_later() {
        var kept = moved(MADE.says(said("a", "kept", "The roster shows it", null, DUE), DAYS));
        var contested = moved(kept.says(said("b", "contested", null, null, DUE), DAYS));
        assertThat(contested.passes(DUE.plusDays(100))).isEqualTo(new Step.Same());
        assertThat(state(contested.says(said("c", "confirmed", null, null, DUE), DAYS)))
                .isEqualTo("confirmed");
        assertThat(MADE.says(said("b", "contested", null, null, DUE), DAYS)).isInstanceOf(Step.NotNow.class);
    }

    @Test
    void kept_after_its_day_or_after_it_was_broken_is_kept_and_late() {
        var broken = moved(MADE.passes(LocalDate.of(2025, 4, 25)));
        var kept = moved(broken.says(said("a", "kept", "It is so now", null, LocalDate.of(2025, 5, 2)), DAYS));
        assertThat(kept.state()).isEqualTo("kept");
        assertThat(kept.late()).isTrue();
    }

    @Test
    void a_renegotiated_one_has_another_day_that_lies_ahead() {
        var on = DUE.minusDays(2);
        assertThat(MADE.says(said("a", "renegotiated", null, null, on), DAYS)).isInstanceOf(Step.Wrong.class);
        assertThat(MADE.says(said("a", "renegotiated", null, on, on), DAYS)).isInstanceOf(Step.Wrong.class);
        var again = moved(MADE.says(said("a", "renegotiated", null, LocalDate.of(2025, 6, 2), on), DAYS));
        assertThat(again.state()).isEqualTo("open");
        assertThat(again.passes(LocalDate.of(2025, 6, 5))).isEqualTo(new Step.Same());
        assertThat(state(again.passes(LocalDate.of(2025, 6, 6)))).isEqualTo("broken");
        assertThat(again.wasMadeAs(MADE)).isTrue();
    }

    @Test
    void the_same_said_again_is_the_same_and_other_words_under_its_id_are_refused() {
        var kept = moved(MADE.says(said("a", "kept", "The roster shows it", null, DUE), DAYS));
        assertThat(kept.says(said("a", "kept", "The roster shows it", null, DUE.plusDays(1)), DAYS))
                .isEqualTo(new Step.Same());
        assertThat(kept.says(said("a", "kept", "Something else", null, DUE), DAYS))
                .isInstanceOf(Step.NotNow.class);
        assertThat(MADE.says(said("a", "kept", " ", null, DUE), DAYS)).isInstanceOf(Step.Wrong.class);
    }

    private static Outcome said(
            String id, String outcome, @Nullable String evidence, @Nullable LocalDate due, LocalDate on) {
        return new Outcome(id, outcome, evidence, null, due, on);
    }

    private static Commitment moved(Step step) {
        assertThat(step).isInstanceOf(Step.Moved.class);
        return ((Step.Moved) step).commitment();
    }

    private static String state(Step step) {
        return moved(step).state();
    }
}
