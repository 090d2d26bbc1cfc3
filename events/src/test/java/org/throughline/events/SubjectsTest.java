package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    @Test
    void subjects_read_as_in_the_contract() {
        assertThat(List.of(
                        Subjects.target("ae-four-hours"),
                        Subjects.measure("ae-four-hours", Subjects.MAIN_MEASURE),
                        Subjects.measure("ae-four-hours", "reattendance"),
                        Subjects.assessment("ae-four-hours"),
                        Subjects.team("ward-7b"),
                        Subjects.contribution("ward-7b", "ae-four-hours"),
                        Subjects.network("home-before-noon"),
                        Subjects.shape("home-before-noon"),
                        Subjects.activity("home-before-noon", "first-walk"),
                        Subjects.recognition("home-before-noon", "k1-0a1b"),
                        Subjects.person("k1-0a1b"),
                        Subjects.organisationNarrative("RXX"),
                        Subjects.story("ward-7b"),
                        Subjects.narrative("ward-7b"),
                        Subjects.acknowledgement("ward-7b"),
                        Subjects.commitment("porters-by-may"),
                        Subjects.engagement("team", "ward-7b", "pulse", "2026-01"),
                        Subjects.thread("team-without-link", "team/ward-7b"),
                        Subjects.voice("0b5c8f1e"),
                        Subjects.change("0199f2c4")))
                .containsExactly(
                        "target/ae-four-hours",
                        "measure/ae-four-hours.main",
                        "measure/ae-four-hours.reattendance",
                        "assessment/ae-four-hours",
                        "team/ward-7b",
                        "contribution/ward-7b.ae-four-hours",
                        "network/home-before-noon",
                        "shape/home-before-noon",
                        "activity/home-before-noon.first-walk",
                        "recognition/home-before-noon.k1-0a1b",
                        "person/k1-0a1b",
                        "organisation-narrative/RXX",
                        "story/ward-7b",
                        "narrative/ward-7b",
                        "acknowledgement/ward-7b",
                        "commitment/porters-by-may",
                        "engagement/team.ward-7b.pulse.2026-01",
                        "thread/team-without-link.team/ward-7b",
                        "voice/0b5c8f1e",
                        "change/0199f2c4");
    }
}
