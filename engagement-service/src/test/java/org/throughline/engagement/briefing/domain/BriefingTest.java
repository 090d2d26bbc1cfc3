package org.throughline.engagement.briefing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.Trust;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.threads.domain.CutThread;

class BriefingTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    @Test
    void a_week_without_news_has_no_lines() {
        assertThat(lines(Trust.whole().reading("whole", null))).isEmpty();
    }

    @Test
    void only_a_signal_that_began_since_then_is_news() {
        assertThat(lines(Trust.whole().reading("whole", SINCE.minusMonths(1)).reading("whole", SINCE)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.says()).isEqualTo("Target whole: concerning");
                    assertThat(line.evidence()).startsWith("Since September 2026 the figures are lower than usual");
                    assertThat(line.href()).isEqualTo("/targets/whole");
                });
    }

    // Seen to fail (the signal led) with the signals first.
    @Test
    void leaders_own_promises_come_first_and_others_are_not_held_up_to_them() {
        var trust = Trust.whole()
                .reading("whole", SINCE)
                .promise("far", "leader/chief-nurse", "team/ward", "open", Trust.TODAY.plusMonths(3))
                .promise("others", "team/ward", "leader/chief-nurse", "open", Trust.TODAY)
                .promise("late", "leader/chief-nurse", "team/ward", "open", Trust.TODAY.minusDays(2));

        assertThat(lines(trust)).extracting(Line::kind).containsExactly("promise", "signal");
        assertThat(lines(trust).getFirst().says()).isEqualTo("The chief nurse promised: We will late");
        assertThat(lines(trust).getFirst().evidence()).isEqualTo("To Team ward; its day was 23 November 2026.");
    }

    // Seen to fail (64 lines) without the limit.
    @Test
    void however_much_there_is_it_is_at_most_seven_lines_and_something_of_each_kind() {
        var trust = Trust.whole().shape("net", false, false, true).recognition("ward", "They stayed");
        for (int i = 0; i < 20; i++) {
            trust.reading("whole", SINCE)
                    .voice("v" + i, Trust.TODAY.minusDays(i), null)
                    .promise("p" + i, "leader/chief-nurse", "team/ward", "open", Trust.TODAY);
        }
        var changes = IntStream.range(0, 20)
                .mapToObj(i ->
                        new Change("c" + i, "spreading", 10, 4, 0, 6, Instant.EPOCH, Instant.EPOCH, "target/a", "type"))
                .toList();
        var cut = List.of(new CutThread("kind", "target/a", "Title", "Says", "leaders"));

        var lines = Briefing.of(trust.overview(), changes, cut, SINCE, Trust.TODAY);

        assertThat(lines).hasSize(7);
        assertThat(lines)
                .extracting(Line::kind)
                .containsExactly(
                        "promise", "signal", "voice", "arriving", "carried-by-few", "recognition", "cut-thread");
        assertThat(Briefing.of(Trust.whole().overview(), List.of(), cut, SINCE, Trust.TODAY))
                .singleElement()
                .satisfies(line -> assertThat(line.says()).isEqualTo("Title: says"));
    }

    @Test
    void of_a_network_that_is_too_small_to_tell_of_nothing_is_told() {
        assertThat(lines(Trust.whole().shape("net", true, true, true))).isEmpty();
    }

    @Test
    void a_person_who_was_recognised_is_neither_named_nor_is_it_told_for_what() {
        assertThat(lines(Trust.whole().recognition(null, null))).singleElement().satisfies(line -> {
            assertThat(line.says()).isEqualTo("Somebody in Network net was recognised on 25 November 2026");
            assertThat(line.evidence()).isEqualTo("Who it was, and for what, stays in the network.");
        });
    }

    @Test
    void every_line_says_what_it_rests_on_and_what_could_be_done_next() {
        var trust = Trust.whole()
                .reading("whole", SINCE)
                .voice("v", Trust.TODAY.minusDays(3), null)
                .promise("p", "leader/chief-nurse", "team/ward", "open", Trust.TODAY);

        assertThat(lines(trust)).hasSize(3).allSatisfy(line -> {
            assertThat(line.evidence()).isNotBlank();
            assertThat(line.next()).isNotBlank();
            assertThat(line.href()).startsWith("/");
        });
    }

    private static List<Line> lines(Trust trust) {
        return Briefing.of(trust.overview(), List.of(), List.of(), SINCE, Trust.TODAY);
    }
}
