package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;

/// Parts that are killed while a change spreads to 2,000 teams, and started again.
// After those that are quicker without its teams.
@Order(Integer.MAX_VALUE)
final class KilledPartsIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final FanOut FAN_OUT = FanOut.shared();
    // What each round leaves is what the next one finds, so each reads the 2,000 narratives once.
    private static Map<String, Long> versions = FAN_OUT.versions();

    @AfterAll
    static void everybodySaysTheSame() {
        PLATFORM.agrees();
    }

    @Test
    void every_narrative_is_right_and_none_was_revised_twice() {
        var event = FAN_OUT.change();
        Stream.of(Part.BROKER, Part.STORE, Part.TARGET, Part.NETWORK).forEach(PLATFORM::kill);
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

    @Test
    void changes_made_before_and_while_the_broker_is_away_arrive_when_it_is_back_also_at_leaders_who_were_away() {
        var first = FAN_OUT.changeCaughtInTheMiddle();
        PLATFORM.stop(Part.BROKER);
        PLATFORM.kill(Part.ENGAGEMENT);
        var second = FAN_OUT.change();
        PLATFORM.start();

        assertThat(FAN_OUT.settled(first.event()).affected()).isEqualTo(FanOut.TEAMS);
        // Whichever of the two a narrative was composed for first, it told of the second.
        everyNarrativeWasRevised(second, first.changes(), first.changes() + 1);
    }

    private static void everyNarrativeWasRevised(String event, int times) {
        everyNarrativeWasRevised(event, times, times);
    }

    private static void everyNarrativeWasRevised(String event, int atLeast, int atMost) {
        var before = versions;
        assertThat(FAN_OUT.settled(event)).isEqualTo(new Progress("settled", FanOut.TEAMS, FanOut.TEAMS, 0, 0));
        versions = FAN_OUT.everyNarrativeTellsOf(event);
        assertThat(versions)
                .allSatisfy((team, version) ->
                        assertThat(version - before.getOrDefault(team, 0L)).isBetween((long) atLeast, (long) atMost));
    }
}
