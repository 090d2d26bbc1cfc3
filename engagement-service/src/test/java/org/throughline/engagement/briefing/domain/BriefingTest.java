package org.throughline.engagement.briefing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.threads.domain.CutThread;

@NullMarked
class BriefingTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);
    private static final Network NETWORK =
            new Network("net", "Patient flow", "Purpose", List.of("a"), "active", "chief-nurse", 4.0, List.of());

    @Test
    void a_week_without_news_has_no_lines() {
        assertThat(Briefing.of(
                        SINCE,
                        Map.of("a", target()),
                        List.of(reading(null)),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of()))
                .isEmpty();
    }

    @Test
    void only_a_signal_that_began_since_then_is_news() {
        var old = reading(SINCE.minusMonths(1));
        var fresh = reading(SINCE);

        assertThat(Briefing.of(
                        SINCE, Map.of("a", target()), List.of(old, fresh), List.of(), Map.of(), List.of(), List.of()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.says()).isEqualTo("Four hours: concerning");
                    assertThat(line.evidence()).startsWith("Since September 2026 the figures are lower than usual");
                });
    }

    @Test
    void however_much_there_is_it_is_at_most_seven_lines() {
        var readings = IntStream.range(0, 20).mapToObj(_ -> reading(SINCE)).toList();
        var changes = IntStream.range(0, 20).mapToObj(i -> spreading("c" + i)).toList();
        var shapes = IntStream.range(0, 20).mapToObj(_ -> carriedByFew(false)).toList();
        var cut = IntStream.range(0, 20)
                .mapToObj(i -> new CutThread("kind", "target/" + i, "Title", "Says", "leaders"))
                .toList();

        var lines = Briefing.of(SINCE, Map.of("a", target()), readings, changes, Map.of("net", NETWORK), shapes, cut);

        assertThat(lines).hasSizeLessThanOrEqualTo(7);
        assertThat(lines).extracting(Line::kind).contains("signal", "arriving", "carried-by-few", "cut-thread");
    }

    @Test
    void of_a_network_that_is_too_small_to_tell_of_nothing_is_told() {
        assertThat(Briefing.of(
                        SINCE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of("net", NETWORK),
                        List.of(carriedByFew(true)),
                        List.of()))
                .isEmpty();
    }

    private static Shape carriedByFew(boolean suppressed) {
        return new Shape("net", suppressed, null, new Shape.Burden(0.8, 0.7, 2.4, true), List.of(), List.of(), SINCE);
    }

    private static Change spreading(String id) {
        return new Change(id, "spreading", 10, 4, 0, 6, Instant.EPOCH, Instant.EPOCH, "target/a", "type");
    }

    private static MeasureReading reading(@Nullable LocalDate since) {
        return new MeasureReading(
                "a",
                "main",
                "Share",
                "%",
                "increase",
                new Reading(
                        since == null ? "common_cause" : "concern_low",
                        null,
                        false,
                        80.0,
                        75.0,
                        85.0,
                        SINCE,
                        74.0,
                        90.0,
                        since));
    }

    private static Target target() {
        return new Target(
                "a",
                "Four hours",
                "NHS England",
                "Statement",
                "It matters",
                "Share",
                "%",
                "increase",
                "month",
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
    }
}
