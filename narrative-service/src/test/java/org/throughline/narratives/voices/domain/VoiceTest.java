package org.throughline.narratives.voices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Voice NAMED =
            Voice.named("team/ward-7b", "The pump is broken.", new Speaker("team", "ward-7b"), "k1-a", MONDAY);
    private static final Voice NAMELESS =
            Voice.anonymous("team/ward-7b", "The pump is broken.", null, WithdrawalCode.hash("abcd-efgh"), MONDAY);

    @Test
    void an_anonymous_one_keeps_nobody_and_is_told_of_with_the_next_day() {
        assertThat(NAMELESS.author()).isNull();
        assertThat(NAMELESS.hiddenUntil()).isEqualTo(MONDAY.plusDays(1));
        assertThat(NAMED.author()).isEqualTo("k1-a");
        assertThat(NAMED.hiddenUntil()).isNull();
    }

    @Test
    void an_answer_is_taken_once_and_another_under_its_id_is_not() {
        var answer = new VoiceAnswer("a", "It is being mended.", "chief-nurse", MONDAY);
        var answered = moved(NAMED.answered(answer));
        assertThat(answered.state()).isEqualTo("answered");
        assertThat(answered.answered(answer)).isEqualTo(new Step.Same());
        assertThat(answered.answered(new VoiceAnswer("a", "No.", null, MONDAY))).isInstanceOf(Step.NotNow.class);
        assertThat(moved(answered.answered(new VoiceAnswer("b", "Now it is.", null, MONDAY)))
                        .answers())
                .hasSize(2);
    }

    @Test
    void one_that_is_closed_takes_no_answer_and_may_still_be_taken_back() {
        var closed = moved(NAMED.closed("The pump is gone."));
        assertThat(closed.closed("The pump is gone.")).isEqualTo(new Step.Same());
        assertThat(closed.closed("Another reason.")).isInstanceOf(Step.NotNow.class);
        assertThat(closed.answered(new VoiceAnswer("a", "It is.", null, MONDAY)))
                .isInstanceOf(Step.NotNow.class);
        assertThat(moved(closed.withdrawn(MONDAY)).state()).isEqualTo("withdrawn");
    }

    @Test
    void taken_back_its_words_and_who_said_them_are_gone() {
        var withdrawn = moved(NAMED.withdrawn(MONDAY));
        assertThat(withdrawn.text()).isEmpty();
        assertThat(withdrawn.author()).isNull();
        assertThat(withdrawn.withdrawn(MONDAY)).isEqualTo(new Step.Same());
        assertThat(moved(NAMELESS.withdrawn(MONDAY)).codeHash()).isNull();
        assertThat(moved(NAMELESS.withdrawn(MONDAY)).hiddenUntil()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_code_is_read_however_it_is_typed_and_no_two_are_alike() {
        assertThat(WithdrawalCode.fits("ABCD efgh", WithdrawalCode.hash("abcd-efgh")))
                .isTrue();
        assertThat(WithdrawalCode.fits("abcd-efgi", WithdrawalCode.hash("abcd-efgh")))
                .isFalse();
        var codes = new HashSet<String>();
        for (int i = 0; i < 256; i++) {
            var chance = new byte[WithdrawalCode.BYTES];
            chance[i % chance.length] = (byte) i;
            chance[(i + 1) % chance.length] = 1;
            codes.add(WithdrawalCode.of(chance));
        }
        assertThat(codes).hasSizeGreaterThan(250).allMatch(code -> code.matches("[a-z2-9]{4}(-[a-z2-9]{4}){5}"));
    }

    private static Voice moved(Step step) {
        assertThat(step).isInstanceOf(Step.Moved.class);
        return ((Step.Moved) step).voice();
    }
}
