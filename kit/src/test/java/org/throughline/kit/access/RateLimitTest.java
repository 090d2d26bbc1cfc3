package org.throughline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;
    private final RateLimit limit = new RateLimit(2, 5);

    @Test
    void a_key_may_do_so_much_at_once_and_then_so_much_a_second() {
        assertThat(allowed(10, 0)).isEqualTo(5);
        assertThat(allowed(10, SECOND)).isEqualTo(2);
        assertThat(allowed(10, 100 * SECOND)).isEqualTo(5);
    }

    @Test
    void one_key_does_not_use_up_anothers() {
        assertThat(allowed(10, 0)).isEqualTo(5);

        assertThat(limit.allows("other", 0)).isTrue();
    }

    // Seen to fail with a map that forgets nothing.
    @Test
    void a_flood_of_keys_does_not_fill_the_memory() {
        IntStream.range(0, 3 * RateLimit.MOST_KEYS).forEach(i -> limit.allows("key-" + i, 0));

        assertThat(limit.keys()).isEqualTo(RateLimit.MOST_KEYS);
    }

    private long allowed(int tries, long now) {
        return IntStream.range(0, tries).filter(_ -> limit.allows("one", now)).count();
    }
}
