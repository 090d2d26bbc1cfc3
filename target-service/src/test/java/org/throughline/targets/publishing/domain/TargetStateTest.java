package org.throughline.targets.publishing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TargetStateTest {
    private static final Instant AT = Instant.parse("2025-03-31T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2025-03-31");
    private static final LocalDate TOMORROW = LocalDate.parse("2025-04-01");

    private static final Targets DATED = new Targets().heldTo(78, "2025-04-01").heldTo(76, "2024-04-01");

    @Test
    void the_threshold_of_today_is_in_force_and_the_next_is_awaited() {
        var state = TargetState.published(DATED.target(), TODAY, AT);

        assertThat(state.inForce()).isEqualTo(new Threshold(LocalDate.parse("2024-04-01"), 76));
        assertThat(state.nextThreshold()).isEqualTo(TOMORROW);
        assertThat(state.target().thresholds()).extracting(Threshold::value).containsExactly(76.0, 78.0);
    }

    @Test
    void before_the_first_threshold_none_is_in_force() {
        var state = TargetState.published(DATED.target(), LocalDate.parse("2024-03-31"), AT);

        assertThat(state.inForce()).isNull();
        assertThat(state.nextThreshold()).isEqualTo("2024-04-01");
    }

    @Test
    void nothing_takes_effect_before_its_day() {
        var state = TargetState.published(DATED.target(), TODAY, AT);

        assertThat(state.brought(TODAY, 2, AT)).isEmpty();
    }

    @Test
    void on_its_day_a_threshold_takes_effect_and_no_other_is_awaited() {
        var state = TargetState.published(DATED.target(), TODAY, AT)
                .brought(TOMORROW, 2, AT)
                .orElseThrow();

        assertThat(state.inForce()).isEqualTo(new Threshold(TOMORROW, 78));
        assertThat(state.nextThreshold()).isNull();
        assertThat(state.differences())
                .containsExactly("threshold in force is now 78 (from 2025-04-01), was 76 (from 2024-04-01)");
        assertThat(state.history()).extracting(Revision::by).containsExactly(Author.LEADER, Author.CALENDAR);
        assertThat(state.toEvaluate()).isTrue();
        assertThat(state.brought(TOMORROW, 3, AT)).isEmpty();
    }

    @Test
    void of_several_that_fell_due_the_last_is_in_force() {
        var state = TargetState.published(
                        new Targets()
                                .heldTo(70, "2025-04-01")
                                .heldTo(71, "2025-05-01")
                                .target(),
                        TODAY,
                        AT)
                .brought(LocalDate.parse("2025-06-01"), 2, AT)
                .orElseThrow();

        assertThat(state.differences())
                .containsExactly("threshold in force is now 71 (from 2025-05-01), there was none");
    }

    @Test
    void the_same_content_in_another_order_of_thresholds_is_no_revision() {
        var state = TargetState.published(DATED.target(), TODAY, AT);
        var reordered = new Targets().heldTo(76, "2024-04-01").heldTo(78, "2025-04-01");

        assertThat(state.revised(reordered.target(), TODAY, 2, AT)).isEmpty();
    }

    @Test
    void a_revision_that_takes_the_threshold_away_says_so() {
        var state = TargetState.published(DATED.target(), TODAY, AT)
                .revised(new Targets().target(), TODAY, 2, AT)
                .orElseThrow();

        assertThat(state.differences())
                .containsExactly(
                        "threshold from 2024-04-01 removed, it was: 76",
                        "threshold from 2025-04-01 removed, it was: 78",
                        "no threshold is in force any more, was 76 (from 2024-04-01)");
    }

    @Test
    void a_retired_target_waits_for_nothing() {
        var state = TargetState.published(DATED.target(), TODAY, AT).retired("replaced", TODAY, 2, AT);

        assertThat(state.nextThreshold()).isNull();
        assertThat(state.retirement()).isEqualTo(new Retirement("replaced", TODAY));
        assertThat(state.differences()).containsExactly("retired: replaced");
    }

    @Test
    void the_history_keeps_the_newest_two_hundred_versions() {
        var state = TargetState.published(DATED.target(), TODAY, AT);
        for (int version = 2; version <= 250; version++) {
            state = state.revised(new Targets().titled("Title " + version).target(), TODAY, version, AT)
                    .orElseThrow();
        }

        assertThat(state.history()).hasSize(TargetState.LONGEST_HISTORY);
        assertThat(state.history().getFirst().version()).isEqualTo(51);
        assertThat(state.history().getLast().version()).isEqualTo(250);
    }

    /// A document has to stay far from the store's limit.
    @Test
    void a_revision_of_very_much_tells_the_first_fifty_differences() {
        var many = new Targets();
        for (int i = 0; i < 120; i++) {
            many.movedBy("driver-" + i, "Driver", null);
        }

        var state = TargetState.published(new Targets().target(), TODAY, AT)
                .revised(many.target(), TODAY, 2, AT)
                .orElseThrow();

        assertThat(state.differences()).hasSize(51).endsWith("and 70 more differences");
    }
}
