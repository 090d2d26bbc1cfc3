package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;

/// Parts that are killed while a change spreads to 2,000 teams, and started again.
// After those that are quicker without its teams.
@Order(Integer.MAX_VALUE)
final class KilledPartsIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final FanOut FAN_OUT = FanOut.shared();
    static final List<List<Part>> KILLED =
            List.of(List.of(Part.BROKER, Part.ENGAGEMENT), List.of(Part.STORE, Part.TARGET, Part.NETWORK));

    // What each round leaves is what the next one finds, so each reads the 2,000 narratives once.
    private static Map<String, Long> versions = FAN_OUT.versions();

    @AfterAll
    static void everybodySaysTheSame() {
        PLATFORM.agrees();
    }

    @ParameterizedTest
    @FieldSource("KILLED")
    void every_narrative_is_right_and_none_was_revised_twice(List<Part> parts) {
        var event = FAN_OUT.change();
        parts.forEach(PLATFORM::kill);
        PLATFORM.start();

        everyNarrativeWasRevised(event, 1);
    }

    @Test
    void also_when_the_narrative_service_is_killed_half_way() {
        var caught = FAN_OUT.changeCaughtInTheMiddle();
        PLATFORM.kill(Part.NARRATIVE);
        PLATFORM.start();

        everyNarrativeWasRevised(caught.event(), caught.changes());
    }

    private static void everyNarrativeWasRevised(String event, int times) {
        var before = versions;
        assertThat(FAN_OUT.settled(event)).isEqualTo(new Progress("settled", FanOut.TEAMS, FanOut.TEAMS, 0, 0));
        versions = FAN_OUT.everyNarrativeTellsOf(event);
        assertThat(versions)
                .allSatisfy((team, version) -> assertThat(version).isEqualTo(before.getOrDefault(team, 0L) + times));
    }
}
