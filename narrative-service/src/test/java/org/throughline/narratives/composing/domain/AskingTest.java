package org.throughline.narratives.composing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Instant MONDAY = Instant.parse("2025-10-06T08:00:00Z");

    @Test
    void a_team_is_asked_for_what_is_material_and_at_most_once_a_week() {
        assertThat(Asking.NEVER.asksFor("a", MONDAY)).isTrue();
        var asked = new Asking("a", MONDAY);
        assertThat(asked.asksFor("a", MONDAY.plus(Duration.ofDays(30)))).isFalse();
        assertThat(asked.asksFor("b", MONDAY.plus(Duration.ofDays(6)))).isFalse();
        assertThat(asked.asksFor("b", MONDAY.plus(Duration.ofDays(7)))).isTrue();
    }
}
