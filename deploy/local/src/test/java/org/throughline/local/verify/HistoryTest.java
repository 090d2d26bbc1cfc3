package org.throughline.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class HistoryTest {
    private final History history = new History();

    @Test
    void theGreatestSequenceIsTheNewestInWhateverOrderAndHoweverOftenTheyCome() {
        history.add(state("b", 2));
        history.add(state("a", 1));
        history.add(state("b", 2));

        assertThat(history.newest("team/porters")).map(Told::id).contains("b");
        assertThat(history.newestAfter("a")).map(Told::id).contains("b");
        assertThat(history.counts()).containsExactly(entry("org.throughline.team.registered.v1", 2L));
        assertThat(history.flaws()).isEmpty();
    }

    @Test
    void anEventThatIsMissingBetweenTwoOthersIsLost() {
        history.add(state("c", 7));
        history.add(state("d", 9));

        assertThat(history.flaws()).containsExactly("team/porters has 2 events from 7 to 9: 1 are lost");
    }

    @Test
    void twoEventsInOnePlaceAreTold() {
        history.add(state("a", 1));
        history.add(state("z", 1));

        assertThat(history.flaws()).containsExactly("team/porters has two events with the sequence 1: a and z");
    }

    @Test
    void aFactIsNoState() {
        history.add(new Told(
                "/throughline/x", "f", "org.throughline.target.signalled.v1", "target/t", 1, false, false, "{}"));

        assertThat(history.newest("target/t")).isEmpty();
        assertThat(history.counts()).containsExactly(entry("org.throughline.target.signalled.v1", 1L));
    }

    @Test
    void of_what_was_told_once_more_only_the_newest_came_so_nothing_is_missed_between() {
        history.add(state("a", 1));
        history.add(new Told(
                "/throughline/x", "c", "org.throughline.team.registered.v1", "team/porters", 3, true, true, "{}"));

        assertThat(history.flaws()).isEmpty();
    }

    private static Told state(String id, long sequence) {
        return new Told(
                "/throughline/x",
                id,
                "org.throughline.team.registered.v1",
                "team/porters",
                sequence,
                true,
                false,
                "{}");
    }
}
