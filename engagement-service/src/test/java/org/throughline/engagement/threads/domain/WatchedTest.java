package org.throughline.engagement.threads.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.threads.domain.Watched.Step;

@NullMarked
class WatchedTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration HOLD = Duration.ofHours(24);
    private static final CutThread CUT = new CutThread("kind", "target/a", "A", "It is cut", "leaders");
    private static final Watched SEEN = new Watched(CUT, START, false, null);
    private static final Watched TOLD = new Watched(CUT, START, true, null);

    // Seen to fail (told too early) with the hold left out.
    @Test
    void a_cut_that_is_new_is_watched_and_not_told() {
        assertThat(step(null, true, 0)).isEqualTo(new Step.Keep(SEEN));
        assertThat(step(SEEN, true, 23)).isEqualTo(new Step.Nothing());
    }

    // Seen to fail (told again) with it not looked at whether it was told.
    @Test
    void it_is_told_once_when_it_has_held() {
        assertThat(step(SEEN, true, 24)).isEqualTo(new Step.Tell(TOLD));
        assertThat(step(TOLD, true, 48)).isEqualTo(new Step.Nothing());
    }

    @Test
    void what_is_mended_before_anybody_was_told_is_forgotten() {
        assertThat(step(SEEN, false, 23)).isEqualTo(new Step.Forget());
    }

    @Test
    void that_it_is_mended_is_told_only_when_that_has_held_as_well() {
        var mended = new Watched(CUT, START, true, START.plus(Duration.ofHours(30)));

        assertThat(step(TOLD, false, 30)).isEqualTo(new Step.Keep(mended));
        assertThat(step(mended, false, 53)).isEqualTo(new Step.Nothing());
        assertThat(step(mended, false, 54)).isInstanceOf(Step.TellMended.class);
    }

    @Test
    void what_is_cut_again_meanwhile_was_never_mended() {
        var mended = new Watched(CUT, START, true, START.plus(Duration.ofHours(30)));

        assertThat(step(mended, true, 40)).isEqualTo(new Step.Keep(TOLD));
    }

    @Test
    void what_was_never_there_needs_nothing() {
        assertThat(step(null, false, 0)).isEqualTo(new Step.Nothing());
    }

    private static Step step(@Nullable Watched before, boolean isCut, int hours) {
        return Watched.step(
                before, isCut ? Optional.of(CUT) : Optional.empty(), START.plus(Duration.ofHours(hours)), HOLD);
    }
}
