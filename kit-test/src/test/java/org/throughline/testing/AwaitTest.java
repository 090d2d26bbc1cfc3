package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void it_asks_until_the_answer_is_there() {
        int answer = Await.untilPresent(
                "the third answer", () -> Optional.of(asked.incrementAndGet()).filter(count -> count == 3));
        assertThat(answer).isEqualTo(3);
    }

    @Test
    void what_never_comes_is_named() {
        assertThatThrownBy(() -> Await.until("snow in July", Duration.ofMillis(50), () -> false))
                .hasMessageContaining("snow in July");
    }

    @Test
    void the_last_failure_of_an_assertion_is_told() {
        assertThatThrownBy(() -> Await.untilAsserted(
                        "a pair", Duration.ofMillis(50), () -> assertThat(1).isEqualTo(2)))
                .hasMessageContaining("a pair")
                .hasMessageContaining("2");
    }
}
