package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;

/// The broker that goes away while a change spreads.
// After those that are quicker without its teams.
@Order(Integer.MAX_VALUE)
final class StoppedPartsIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final FanOut FAN_OUT = FanOut.shared();

    @Test
    void changes_made_before_and_while_the_broker_is_away_arrive_when_it_is_back() {
        var first = FAN_OUT.changeCaughtInTheMiddle().event();
        PLATFORM.stop(Part.BROKER);
        var second = FAN_OUT.change();
        PLATFORM.start();

        assertThat(FAN_OUT.settled(first).affected()).isEqualTo(FanOut.TEAMS);
        // Whichever of the two a narrative was composed for first, it told of the second.
        assertThat(FAN_OUT.settled(second)).isEqualTo(new Progress("settled", FanOut.TEAMS, FanOut.TEAMS, 0, 0));
        FAN_OUT.everyNarrativeTellsOf(second);
    }
}
