package org.throughline.engagement.threads.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Driver;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.replicas.domain.Theme;

class CutThreadsTest {
    private static final Driver DRIVER = new Driver("flow", "Flow", null);
    private static final Target WHOLE =
            target("whole", List.of(DRIVER), List.of(new BalancingMeasure("b", "B", "%", "decrease")));
    private static final Team WARD = new Team("ward", "Ward", "Medicine", List.of(), null, List.of());
    private static final OrganisationNarrative STORY = new OrganisationNarrative(
            "RXX", "Together", "Ahead", List.of(new Theme("care", "Care", "Story", List.of("whole"))));
    private static final Network NETWORK =
            new Network("net", "Net", "Purpose", List.of("whole"), "active", "chief-nurse", 4.0, List.of("ward"));

    @Test
    void where_all_is_connected_nothing_is_cut() {
        assertThat(CutThreads.in(known(WHOLE, new Link("ward", "whole", "flow"), NETWORK, Set.of("ward"))))
                .isEmpty();
    }

    @Test
    void a_bare_number_of_a_target_is_cut_three_times() {
        assertThat(kinds(known(
                        target("bare", List.of(), List.of()), new Link("ward", "bare", null), NETWORK, Set.of("ward"))))
                .contains(
                        "target-in-no-theme",
                        "target-without-balancing-measure",
                        "target-without-drivers",
                        "theme-without-target");
    }

    @Test
    void a_driver_that_nobody_works_on_is_cut() {
        assertThat(kinds(known(WHOLE, new Link("ward", "whole", null), NETWORK, Set.of("ward"))))
                .containsExactly("driver-without-team");
    }

    @Test
    void a_contribution_to_what_is_not_there_dangles_and_its_team_is_linked_to_nothing() {
        assertThat(kinds(known(WHOLE, new Link("ward", "gone", null), NETWORK, Set.of())))
                .contains(
                        "dangling-contribution", "team-without-link", "team-without-narrative", "driver-without-team");
        assertThat(kinds(known(WHOLE, new Link("ward", "whole", "gone"), NETWORK, Set.of("ward"))))
                .contains("dangling-contribution");
    }

    @Test
    void a_network_without_sponsor_or_hours_or_too_narrow_is_cut() {
        var bare = new Network("net", "Net", "Purpose", List.of("whole"), "active", null, null, List.of());
        var narrow =
                new Shape("net", false, new Shape.Mix(0.1, 0.1, -1, true), null, List.of(), List.of(), LocalDate.EPOCH);

        assertThat(CutThreads.in(new Known(
                        STORY,
                        List.of(WHOLE),
                        List.of(),
                        List.of(WARD),
                        List.of(new Link("ward", "whole", "flow")),
                        List.of(bare),
                        List.of(narrow),
                        Set.of("ward"))))
                .extracting(CutThread::kind)
                .containsExactly("network-without-sponsor", "network-without-hours", "network-too-narrow");
    }

    @Test
    void figures_whose_target_is_not_there_wait() {
        var reading = new MeasureReading(
                "unheard-of",
                "main",
                "Share",
                "%",
                "increase",
                new Reading("common_cause", null, true, null, null, null, null, null, null, null));

        assertThat(CutThreads.in(new Known(
                        null, List.of(), List.of(reading), List.of(), List.of(), List.of(), List.of(), Set.of())))
                .extracting(CutThread::kind)
                .containsExactly("data-waiting");
    }

    private static List<String> kinds(Known known) {
        return CutThreads.in(known).stream().map(CutThread::kind).toList();
    }

    private static Known known(Target target, Link link, Network network, Set<String> narratives) {
        return new Known(
                STORY,
                List.of(target),
                List.of(),
                List.of(WARD),
                List.of(link),
                List.of(network),
                List.of(),
                narratives);
    }

    private static Target target(String id, List<Driver> drivers, List<BalancingMeasure> balancing) {
        return new Target(
                id,
                id,
                "NHS England",
                "Statement",
                "It matters",
                "Share",
                "%",
                "increase",
                "month",
                List.of(),
                null,
                drivers,
                balancing,
                null);
    }
}
