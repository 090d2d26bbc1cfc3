package org.throughline.networks.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CareerTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    @Test
    void somebody_is_in_a_team_from_the_first_day_to_the_last() {
        var career = Career.NONE.told(inWard(MAY, MAY.plusDays(10), 1));

        assertThat(career.on(MAY.minusDays(1)).places()).isEmpty();
        assertThat(career.on(MAY).places()).containsExactly(new Workplace("ward", "Students"));
        assertThat(career.on(MAY.plusDays(10)).places()).hasSize(1);
        assertThat(career.on(MAY.plusDays(11))).isEqualTo(new Whereabouts(true, List.of()));
    }

    @Test
    void of_two_teams_at_once_the_one_that_began_last_is_told_first() {
        var career = Career.NONE.told(inWard(MAY, null, 1)).told(in("clinic", MAY.plusDays(3), null, false, 2));

        assertThat(career.on(MAY.plusDays(5)).places())
                .extracting(Workplace::team)
                .containsExactly("clinic", "ward");
    }

    @Test
    void what_is_withdrawn_never_was() {
        var career = Career.NONE.told(inWard(MAY, null, 1)).told(in("ward", MAY, null, true, 2));

        assertThat(career.on(MAY)).isEqualTo(new Whereabouts(false, List.of()));
        assertThat(career.nextChangeAfter(MAY.minusDays(9))).isEmpty();
    }

    @Test
    void the_next_change_is_the_first_day_or_the_day_after_the_last() {
        var career = Career.NONE.told(inWard(MAY, MAY.plusDays(10), 1));

        assertThat(career.nextChangeAfter(MAY.minusDays(1))).contains(MAY);
        assertThat(career.nextChangeAfter(MAY)).contains(MAY.plusDays(11));
        assertThat(career.nextChangeAfter(MAY.plusDays(11))).isEmpty();
    }

    // Seen to fail with told() keeping whatever comes.
    @Test
    void the_order_in_which_it_is_told_makes_no_difference_nor_how_often() {
        var words = new ArrayList<>(List.of(
                inWard(MAY, null, 1),
                inWard(MAY, MAY.plusDays(10), 3),
                in("ward", MAY, null, true, 2),
                in("clinic", MAY, null, false, 4),
                in("clinic", MAY, null, true, 5),
                inWard(MAY.plusDays(30), null, 6)));
        words.addAll(List.copyOf(words));
        var expected = told(words);
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(words, random);
            assertThat(told(words)).isEqualTo(expected);
        }
    }

    private static Career told(List<Assignment> words) {
        var career = Career.NONE;
        for (var word : words) {
            career = career.told(word);
        }
        return career;
    }

    private static Assignment inWard(LocalDate from, @Nullable LocalDate to, int second) {
        return in("ward", from, to, false, second);
    }

    private static Assignment in(String team, LocalDate from, @Nullable LocalDate to, boolean withdrawn, int second) {
        return new Assignment(team, "Students", from, to, withdrawn, Instant.ofEpochSecond(second), "event-" + second);
    }
}
