package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.throughline.local.platform.Part;

/// Parts killed at random moments, several at once, while changes spread.
@Tag("faults")
final class RandomKillsIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final FanOut FAN_OUT = FanOut.shared();
    private static final int LONGEST_WAIT_MILLIS = 3_000;

    @RepeatedTest(30)
    void whatever_is_killed_and_when_everybody_says_the_same_afterwards(RepetitionInfo round) throws Exception {
        var chance = new Random(round.getCurrentRepetition());
        var first = FAN_OUT.change();
        var parts = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(parts, chance);
        for (var part : parts.subList(0, 1 + chance.nextInt(3))) {
            Thread.sleep(chance.nextInt(LONGEST_WAIT_MILLIS));
            PLATFORM.kill(part);
        }
        PLATFORM.start();
        var second = FAN_OUT.change();

        assertThat(FAN_OUT.settled(first).affected()).isEqualTo(FanOut.TEAMS);
        assertThat(FAN_OUT.settled(second).affected()).isEqualTo(FanOut.TEAMS);
        FAN_OUT.everyNarrativeTellsOf(second);
        PLATFORM.agrees();
    }
}
