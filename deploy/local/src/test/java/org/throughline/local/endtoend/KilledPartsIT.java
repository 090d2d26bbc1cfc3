package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;

/// A part that is killed while a change spreads to 2,000 teams, and started again.
final class KilledPartsIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final FanOut FAN_OUT = FanOut.on(PLATFORM);

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "IDENTITY")
    void every_narrative_is_right_and_none_was_revised_twice(Part part) {
        var before = FAN_OUT.versions();

        var event = FAN_OUT.change();
        PLATFORM.kill(part);
        PLATFORM.start();

        assertThat(FAN_OUT.settled(event)).isEqualTo(new Progress("settled", FanOut.TEAMS, FanOut.TEAMS, 0, 0));
        FAN_OUT.everyNarrativeTellsOf(event);
        assertThat(FAN_OUT.versions())
                .allSatisfy((team, version) -> assertThat(version).isEqualTo(before.getOrDefault(team, 0L) + 1));
        PLATFORM.agrees();
    }

    @Test
    void also_when_the_narrative_service_is_killed_half_way() {
        var event = FAN_OUT.changeCaughtInTheMiddle();
        PLATFORM.kill(Part.NARRATIVE);
        PLATFORM.start();

        assertThat(FAN_OUT.settled(event)).isEqualTo(new Progress("settled", FanOut.TEAMS, FanOut.TEAMS, 0, 0));
        FAN_OUT.everyNarrativeTellsOf(event);
        PLATFORM.agrees();
    }
}
