package org.throughline.engagement.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.Trust;
import org.throughline.engagement.replicas.domain.Overview;

class OverviewsTest {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration LONG_AFTER = Duration.ofMinutes(1);
    private final Ticking clock = new Ticking();
    private long revision = 1;
    private Overview there = Trust.whole().overview();
    private final Overviews overviews = new Overviews(() -> there, () -> revision, FRESH, clock);

    @Test
    void where_nothing_has_come_the_same_one_stays() {
        var before = overviews.now();
        there = Trust.whole().overview();
        clock.now = clock.now.plus(LONG_AFTER);

        assertThat(overviews.now()).isSameAs(before);
    }

    @Test
    void where_something_has_come_it_is_read_again() {
        overviews.now();
        there = Trust.whole().team("another", "Medicine").overview();
        revision++;
        clock.now = clock.now.plus(LONG_AFTER);

        assertThat(overviews.now()).isSameAs(there);
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-25T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
