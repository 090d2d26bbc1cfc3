package org.throughline.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SameTest {
    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(Same.equal(json("{\"value\":95}"), json("{\"value\":95.0}"))).isTrue();
        assertThat(Same.equal(json("{\"value\":95}"), json("{\"value\":95.1}"))).isFalse();
    }

    @Test
    void theFieldsThatBothTellAreCompared() {
        assertThat(Same.differing(json("{\"a\":1,\"b\":[1],\"c\":1}"), json("{\"a\":1,\"b\":[2],\"d\":4}")))
                .containsExactly("b");
    }

    @Test
    void whatTheDayDecidesIsNoDifference() {
        assertThat(Same.differing(json("{\"thresholdInForce\":1}"), json("{\"thresholdInForce\":2}")))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
