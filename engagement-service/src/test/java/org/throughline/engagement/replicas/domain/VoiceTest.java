package org.throughline.engagement.replicas.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void a_voice_waits_until_it_is_answered_closed_or_taken_back() {
        assertThat(Voice.of(List.of(step("raised"))).getFirst().waits()).isTrue();
        assertThat(Voice.of(List.of(step("closed"), step("raised"))).getFirst().waits())
                .isFalse();
        assertThat(Voice.of(List.of(step("withdrawn"), step("raised")))
                        .getFirst()
                        .waits())
                .isFalse();
        assertThat(Voice.of(List.of(step("answered"), step("raised"))))
                .containsExactly(new Voice("v", "team", "ward", DAY, Optional.of(DAY), false));
    }

    @Test
    void an_answer_to_what_has_not_been_heard_of_waits_for_it() {
        assertThat(Voice.of(List.of(step("answered")))).isEmpty();
    }

    private static VoiceStep step(String step) {
        return new VoiceStep("v", step, "team", "ward", DAY);
    }
}
