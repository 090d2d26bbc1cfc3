package org.throughline.narratives.acknowledgements.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_share_has_steps_of_ten_per_cent_and_never_more_than_all() {
        assertThat(Reading.of(3, 0, 20, true, MONDAY).share()).isEqualTo(0);
        assertThat(Reading.of(3, 13, 20, true, MONDAY).share()).isEqualTo(60);
        assertThat(Reading.of(3, 20, 20, true, MONDAY).share()).isEqualTo(100);
        assertThat(Reading.of(3, 25, 20, true, MONDAY).share()).isEqualTo(100);
        assertThat(Reading.of(3, 5, 7, false, MONDAY).share()).isNull();
        assertThat(Reading.of(3, 5, 0, false, MONDAY).share()).isNull();
    }

    @Test
    void it_is_news_at_most_once_a_day_and_only_where_it_is_another() {
        var before = new Reading(3, 60, MONDAY);
        assertThat(new Reading(3, 70, MONDAY).isNewsAfter(before)).isFalse();
        assertThat(new Reading(3, 60, MONDAY.plusDays(1)).isNewsAfter(before)).isFalse();
        assertThat(new Reading(3, 70, MONDAY.plusDays(1)).isNewsAfter(before)).isTrue();
        assertThat(new Reading(4, 60, MONDAY.plusDays(1)).isNewsAfter(before)).isTrue();
    }
}
