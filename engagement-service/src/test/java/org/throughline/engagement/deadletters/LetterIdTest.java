package org.throughline.engagement.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {
    @Test
    void one_that_a_service_makes_is_one() {
        assertThat(LetterId.of("surveys~trust.surveys~2~4711")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "a", "a~b~c~1", "a~b~1", "a/..~b~1~2", "a~b~1~2/replay", "a~b~1~2?x", "a~b~1~2\n"})
    void anything_else_is_none(String text) {
        assertThat(LetterId.of(text)).isEmpty();
    }
}
