package org.throughline.narratives.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.narratives.ByHand;
import org.throughline.narratives.Trust;
import org.throughline.testing.Await;
import org.throughline.testing.Person;

class AcknowledgementsIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final ByHand service = ByHand.shared();
    private final Trust trust = new Trust();

    // Seen to fail without isNewsAfter: 80 was told on the same day, where 60 had been.
    @Test
    void the_share_that_has_read_is_told_once_a_day_in_steps_and_names_nobody() {
        service.arrive(trust.team("read-a", "Ward A"));
        service.compose();
        read("read-a", 0, 13, 1);
        read("read-a", 0, 5, 1);
        assertThat(service.narrative("read-a").json().has("acknowledged")).isFalse();

        tell(today);
        tell(today);
        assertThat(service.narrative("read-a").json().path("acknowledged").asInt())
                .isEqualTo(60);
        read("read-a", 13, 16, 1);
        tell(today);
        assertThat(service.narrative("read-a").json().path("acknowledged").asInt())
                .isEqualTo(60);
        tell(today.plusDays(1));
        assertThat(service.narrative("read-a").json().path("acknowledged").asInt())
                .isEqualTo(80);
        Await.untilAsserted(
                "both are published",
                () -> assertThat(published("read-a"))
                        .hasSize(2)
                        .first()
                        .asString()
                        .contains("\"share\":60"));
        assertThat(published("read-a")).noneMatch(event -> event.contains("k1-"));
    }

    @Test
    void of_a_small_team_nothing_is_told_but_to_each_what_they_have_read_themselves() {
        service.arrive(trust.team("read-b", "Ward B", "Medicine", 7));
        service.compose();
        read("read-b", 0, 5, 1);
        tell(today);
        assertThat(service.narrative("read-b").json().has("acknowledged")).isFalse();
        Await.untilAsserted(
                "it is published", () -> assertThat(published("read-b")).hasSize(1));
        assertThat(published("read-b").getFirst()).doesNotContain("share");
        var reader = service.as(Person.staff("read-b").numbered("S-9000"));
        assertThat(reader.get("/api/teams/read-b/narrative")
                        .json()
                        .path("readByMe")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void a_version_that_asks_anew_counts_from_nothing() {
        service.arrive(
                trust.team("read-c", "Ward C"), trust.target("read", 76), trust.linked("read-c", "read", "we help"));
        service.compose();
        var version = service.version("read-c");
        read("read-c", 0, 20, version);
        tell(today);
        assertThat(service.narrative("read-c").json().path("acknowledged").asInt())
                .isEqualTo(100);
        assertThat(service.narrative("read-c").json().path("asked").asLong()).isEqualTo(version);
    }

    @Test
    void only_who_is_of_the_team_has_read_it_and_only_what_there_is() {
        service.arrive(trust.team("read-d", "Ward D"));
        service.compose();
        var path = "/api/teams/read-d/narrative/acknowledgement";
        assertThat(service.as(Person.staff("another"))
                        .put(path, "{\"version\": 1}")
                        .status())
                .isEqualTo(403);
        assertThat(service.as(Person.staff("read-d"))
                        .put(path, "{\"version\": 9}")
                        .wrongFields())
                .containsExactly("/version");
        assertThat(service.as(Person.staff("read-d")).put(path, "{}").wrongFields())
                .containsExactly("/version");
        assertThat(service.as(Person.staff("none"))
                        .put("/api/teams/none/narrative/acknowledgement", "{\"version\": 1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_is_forgotten_has_read_nothing() {
        service.arrive(trust.team("read-e", "Ward E"));
        service.compose();
        read("read-e", 77, 78, 1);
        var pseudonym = service.bean(StaffPseudonyms.class).of("S-9077");
        assertThat(service.bean(Acknowledgements.class).readBy("read-e", pseudonym))
                .isEqualTo(1);
        service.beans(ForgetsPeople.class).forEach(keeper -> keeper.forget(pseudonym, Trigger.START));
        assertThat(service.bean(Acknowledgements.class).readBy("read-e", pseudonym))
                .isZero();
    }

    @Test
    void history_says_what_caused_a_version_and_which_words_are_others() {
        service.arrive(
                trust.team("read-f", "Ward F"), trust.target("words", 76), trust.linked("read-f", "words", "we help"));
        service.compose();
        var change = trust.moved("words", 78);
        service.arrive(change);
        service.compose();
        var staff = service.as(Person.staff("read-f"));
        var newest = staff.get("/api/teams/read-f/narrative/history?limit=1")
                .json()
                .path("items")
                .get(0);
        assertThat(newest.path("because").get(0).path("event").asString()).isEqualTo(change.id());
        assertThat(newest.path("because").get(0).path("subject").asString()).isEqualTo("target/words");
        var words = staff.get("/api/teams/read-f/narrative/history/"
                        + newest.path("version").asLong())
                .json()
                .path("change")
                .get(0)
                .path("words");
        assertThat(words.toString())
                .contains("{\"text\":\"76% \",\"is\":\"removed\"},{\"text\":\"78% \",\"is\":\"added\"}");
    }

    private void read(String team, int from, int to, long version) {
        for (int i = from; i < to; i++) {
            var person = service.as(Person.staff(team).numbered("S-" + (9000 + i)));
            assertThat(person.put("/api/teams/" + team + "/narrative/acknowledgement", "{\"version\": " + version + "}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private void tell(LocalDate day) {
        service.bean(Sharing.class).tell(day);
    }

    private List<String> published(String team) {
        return service.sent(Throughline.NARRATIVES).stream()
                .filter(message -> new String(message.key(), StandardCharsets.UTF_8).equals("acknowledgement/" + team))
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
