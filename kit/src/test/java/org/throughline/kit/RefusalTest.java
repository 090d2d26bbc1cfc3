package org.throughline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void aRefusedLineOfAFileSaysItsNumberFirst() {
        assertThat(new Refusal(4711, "value", "abc", "should be a number"))
                .hasToString("line 4711, value was abc: should be a number");
    }

    @Test
    void withoutLinesOnlyTheFieldIsNamed() {
        assertThat(new Refusal("/value", null, "is required")).hasToString("/value: is required");
    }

    @Test
    void whatWasSentIsShortened() {
        assertThat(new Refusal("/title", "x".repeat(500), "is too long").sent()).isEqualTo("x".repeat(100) + "…");
    }
}
