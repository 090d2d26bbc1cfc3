package org.throughline.engagement.whatif.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engagement.Trust;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.replicas.domain.Reading;

@NullMarked
class WhatIfTest {
    private final Trust trust = Trust.whole()
            .team("porters", "Facilities")
            .team("elsewhere", "Facilities")
            .network("net", "chief-nurse", 4.0, "ward", "porters")
            .promise("more beds", "leader/chief-nurse", "team/ward", "open", Trust.TODAY)
            .promise("done", "leader/chief-nurse", "team/ward", "confirmed", Trust.TODAY);

    @Test
    void a_threshold_that_moves_touches_teams_networks_and_promises() {
        var touched = ask(new Change(95.0, LocalDate.of(2027, 4, 1), null, false));

        assertThat(touched.would())
                .containsExactly(
                        "From 1 April 2027 the threshold would be 95%; it is 78% today. Until that day nothing changes.");
        assertThat(touched.teams()).extracting(Touched.Team::id).containsExactly("porters", "ward");
        assertThat(touched.teams())
                .extracting(Touched.Team::why)
                .containsExactly("it takes part in Network net", "its work moves the target");
        assertThat(touched.networks()).extracting(Touched.Network::id).containsExactly("net");
        assertThat(touched.promises()).extracting(Touched.Promise::id).containsExactly("more beds");
    }

    @Test
    void what_is_so_already_touches_nobody() {
        assertThat(ask(new Change(78.0, null, "Statement", false))).isEqualTo(Touched.nothing());
    }

    @Test
    void a_network_that_carries_nothing_else_would_lose_its_purpose() {
        assertThat(ask(new Change(null, null, null, true)).networks())
                .singleElement()
                .satisfies(network -> assertThat(network.also()).contains("dedicated to nothing else"));
    }

    @Test
    void the_end_of_a_network_leaves_its_target_without_one() {
        var network = Objects.requireNonNull(trust.overview().networks().get("net"));

        assertThat(new WhatIf(trust.overview()).closing(network).would())
                .containsExactly(
                        "The network would end, and leave the narratives of its teams.",
                        "No network would be dedicated to Target whole.");
    }

    // Limits 70 to 80: what is below is met always, what is above never, and chance decides in between.
    @ParameterizedTest
    @CsvSource({"69, pass, 12", "81, fail, 0", "75, inconsistent, 6"})
    void what_the_figures_say_of_a_threshold_is_no_forecast(double threshold, String capability, int met) {
        assertThat(Reach.of(measure(12), threshold)).hasValueSatisfying(reach -> {
            assertThat(reach.capability()).isEqualTo(capability);
            assertThat(reach.met()).isEqualTo(met);
            assertThat(reach.of()).isEqualTo(12);
            assertThat(reach.says()).startsWith(met + " of the last 12 figures would have met it.");
        });
    }

    @Test
    void of_few_figures_nothing_is_said() {
        assertThat(Reach.of(measure(5), 75)).isEmpty();
    }

    private Touched ask(Change change) {
        return new WhatIf(trust.overview()).target(Trust.target("whole"), change, Optional.empty(), Trust.TODAY);
    }

    private static Measure measure(int figures) {
        var reading = new Reading("common_cause", null, false, 75.0, 70.0, 80.0, null, null, null, null);
        var points = IntStream.range(0, figures)
                .mapToObj(i -> point(i, i % 2 == 0 ? 74.0 : 76.0))
                .toList();
        return new Measure("whole", "main", "Share", "%", "increase", reading, List.copyOf(points));
    }

    private static Point point(int month, @Nullable Double value) {
        return new Point(
                LocalDate.of(2025, 1, 1).plusMonths(month), value, 75.0, 70.0, 80.0, null, "common_cause", "none");
    }
}
