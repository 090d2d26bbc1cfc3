package org.throughline.networks.affected.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.networks.contributions.domain.Action;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.networking.domain.NetworksForTargets.Participation;
import org.throughline.networks.targets.domain.KnownTarget;

class ReasonsTest {
    private static final Contribution PORTERS = new Contribution(
            "porters",
            "ae-four-hours",
            "flow-out",
            "We fetch at once.",
            List.of(new Action("first", "Chairs stand ready.", List.of("emergency", "porters"))));

    @Test
    void a_team_is_told_every_reason_in_its_order() {
        var reasons = new Reasons()
                .contributions(List.of(PORTERS), target())
                .networks(List.of(new Participation("home", "Home before noon", List.of("porters"))))
                .help(List.of(PORTERS))
                .parents(Map.of("night-porters", "porters"));

        assertThat(reasons.after("emergency", 10).getFirst().getValue())
                .extracting(Reason::kind, Reason::words)
                .containsExactly(
                        tuple("contribution", "We fetch at once."),
                        tuple("driver", "Works through People leave early"),
                        tuple("network", "Takes part in Home before noon"),
                        tuple("parent-of", "The team night-porters belongs to it"));
    }

    @Test
    void a_team_that_is_helped_is_touched_and_one_that_helps_itself_is_not_told_so() {
        var reasons = new Reasons().help(List.of(PORTERS));

        assertThat(reasons.teams()).containsExactly("emergency");
        assertThat(reasons.after(null, 1).getFirst().getValue())
                .singleElement()
                .isEqualTo(Reason.helpedBy("porters", "first", "Chairs stand ready."));
    }

    @Test
    void a_driver_is_told_as_what_is_known_of_it() {
        assertThat(driverWords(new Reasons().contributions(List.of(PORTERS), null)))
                .isEqualTo("Works through flow-out, of a target that is not known here yet");
        assertThat(driverWords(
                        new Reasons().contributions(List.of(PORTERS), new KnownTarget("t", "T", Map.of(), false))))
                .isEqualTo("Works through flow-out, which is not in the target's driver diagram");
    }

    @Test
    void teams_are_told_in_order_of_ids_from_after_one_on() {
        var reasons = new Reasons().networks(List.of(new Participation("n", "N", List.of("a", "a-1", "b", "c"))));

        assertThat(reasons.after("a", 2)).extracting(Map.Entry::getKey).containsExactly("a-1", "b");
        assertThat(reasons.after("c", 2)).isEmpty();
    }

    private static KnownTarget target() {
        return new KnownTarget("ae-four-hours", "Four hours", Map.of("flow-out", "People leave early"), false);
    }

    private static String driverWords(Reasons reasons) {
        return reasons.after(null, 1).getFirst().getValue().get(1).words();
    }
}
