package org.throughline.engagement.threads.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.Trust;

class CutThreadsTest {
    @Test
    void where_all_is_connected_nothing_is_cut() {
        assertThat(kinds(Trust.whole())).isEmpty();
    }

    @Test
    void a_bare_number_of_a_target_is_cut_three_times_and_its_theme_once() {
        assertThat(kinds(Trust.whole().theme("empty").target(Trust.target("bare", List.of(), List.of()))))
                .containsExactly(
                        "target-in-no-theme",
                        "target-without-balancing-measure",
                        "target-without-drivers",
                        "theme-without-target");
    }

    @Test
    void a_driver_that_nobody_works_on_is_cut() {
        assertThat(kinds(Trust.whole().withoutLinks().link("ward", "whole", null)))
                .containsExactly("driver-without-team");
    }

    @Test
    void a_contribution_to_what_is_not_there_dangles_and_its_team_is_linked_to_nothing() {
        assertThat(kinds(Trust.whole().withoutLinks().withoutNarrative("ward").link("ward", "gone", null)))
                .containsExactly(
                        "dangling-contribution", "driver-without-team", "team-without-link", "team-without-narrative");
        assertThat(kinds(Trust.whole().link("ward", "whole", "gone"))).containsExactly("dangling-contribution");
        assertThat(kinds(Trust.whole().link("disbanded", "whole", "flow"))).containsExactly("dangling-contribution");
    }

    @Test
    void a_network_without_sponsor_or_hours_or_too_narrow_is_cut() {
        assertThat(kinds(Trust.whole().network("net", null, null, "ward").shape("net", false, true, false)))
                .containsExactly("network-too-narrow", "network-without-hours", "network-without-sponsor");
    }

    @Test
    void of_a_network_that_is_too_small_to_tell_of_nothing_is_told() {
        assertThat(kinds(Trust.whole().shape("net", true, true, true))).isEmpty();
    }

    @Test
    void data_whose_other_half_nobody_has_heard_of_waits() {
        assertThat(CutThreads.in(
                        Trust.whole().overview(), new Waiting(Set.of("unheard-of"), Set.of("nobody")), Trust.TODAY))
                .extracting(CutThread::subject)
                .containsExactly("target/unheard-of", "team/nobody");
    }

    @Test
    void a_voice_that_waits_for_more_than_two_weeks_is_cut() {
        var trust = Trust.whole()
                .voice("just-in-time", Trust.TODAY.minusDays(14), null)
                .voice("answered", Trust.TODAY.minusDays(40), Trust.TODAY)
                .voice("waits", Trust.TODAY.minusDays(15), null);

        assertThat(CutThreads.in(trust.overview(), Waiting.NOTHING, Trust.TODAY))
                .singleElement()
                .satisfies(cut -> assertThat(cut.subject()).isEqualTo("voice/waits"));
    }

    @Test
    void a_promise_whose_day_has_passed_can_be_mended_by_who_made_it() {
        var trust = Trust.whole()
                .promise("today", "leader/chief-nurse", "team/ward", "open", Trust.TODAY)
                .promise("kept", "leader/chief-nurse", "team/ward", "confirmed", Trust.TODAY.minusDays(9))
                .promise("late", "leader/chief-nurse", "team/ward", "open", Trust.TODAY.minusDays(1));

        assertThat(CutThreads.in(trust.overview(), Waiting.NOTHING, Trust.TODAY))
                .singleElement()
                .satisfies(cut -> {
                    assertThat(cut.subject()).isEqualTo("commitment/late");
                    assertThat(cut.mendedBy()).isEqualTo("the chief nurse");
                });
    }

    @Test
    void every_kind_that_is_found_has_words_for_the_page() {
        var trust = Trust.whole()
                .theme("empty")
                .target(Trust.target("bare", List.of(), List.of()))
                .network("net", null, null)
                .shape("net", false, true, true)
                .withoutLinks()
                .withoutNarrative("ward")
                .link("ward", "gone", null)
                .voice("waits", Trust.TODAY.minusDays(15), null)
                .promise("late", "team/ward", "leader/chief-nurse", "open", Trust.TODAY.minusDays(1));

        assertThat(CutThreads.in(trust.overview(), new Waiting(Set.of("x"), Set.of()), Trust.TODAY))
                .extracting(cut -> Kind.of(cut.kind()))
                .containsOnlyOnce(Kind.values());
    }

    private static List<String> kinds(Trust trust) {
        return CutThreads.in(trust.overview(), Waiting.NOTHING, Trust.TODAY).stream()
                .map(CutThread::kind)
                .toList();
    }
}
