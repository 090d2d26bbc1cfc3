package org.throughline.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// The whole service upon a real broker.
class NarrativeServiceIT {
    private final TestService service = TestService.shared(NarrativeService.class);
    private final Trust trust = new Trust();

    @Test
    void a_change_in_a_target_reaches_the_teams_by_itself_and_is_followed() {
        tell(trust.team("real-a", "Ward A"));
        tell(trust.team("real-b", "Ward B"));
        tell(trust.linked("real-a", "real", "we help", "real-b"));
        tell(trust.target("real", 61));
        awaitText("real-a", "61%");

        var change = trust.moved("real", 67);
        var leader = service.as(Person.leader());
        assertThat(state(leader, change)).isEqualTo("not-seen");
        tell(change);
        awaitText("real-a", "67%");
        Await.until("the change has settled", () -> state(leader, change).equals("settled"));
        try (var lines = leader.events("/api/changes/" + change.id())) {
            var seen = lines.toList();
            assertThat(seen).anyMatch(line -> line.startsWith("data:") && line.contains("\"state\":\"settled\""));
        }

        try (var tap = RecordTap.on(Throughline.NARRATIVES)) {
            var revised = tap.await(
                    "the revision is published",
                    taken -> RecordTap.text(taken.key()).equals("narrative/real-a")
                            && RecordTap.text(taken.value()).contains("67%"));
            assertThat(RecordTap.headers(revised))
                    .containsEntry("ce_type", "org.throughline.narrative.revised.v1")
                    .containsEntry("ce_correlationid", change.id())
                    .containsEntry("ce_causationid", change.id());
            tap.await(
                    "the settled change is published",
                    taken -> RecordTap.text(taken.key()).equals("change/" + change.id())
                            && RecordTap.text(taken.value()).contains("\"state\":\"settled\""));
        }
    }

    @Test
    void following_a_change_tells_each_state_as_it_comes() {
        tell(trust.team("sse-a", "Ward A"));
        tell(trust.linked("sse-a", "sse", "we help"));
        tell(trust.target("sse", 61));
        awaitText("sse-a", "61%");
        var change = trust.moved("sse", 67);
        try (var lines = service.as(Person.leader()).events("/api/changes/" + change.id())) {
            var data = lines.filter(line -> line.startsWith("data:")).iterator();
            assertThat(data.next()).contains("\"state\":\"not-seen\"");
            tell(change);
            String last;
            do {
                last = data.next();
            } while (!last.contains("settled"));
            assertThat(last).contains("\"affected\":1", "\"revised\":1", "\"pending\":0");
        }
    }

    @Test
    void all_narratives_are_read_in_pages_by_team() {
        for (var team : List.of("paged-a", "paged-b", "paged-c")) {
            tell(trust.team(team, "Ward"));
            awaitText(team, "Ward");
        }
        var staff = service.as(Person.staff("paged-a"));

        var first = staff.get("/api/narratives?limit=2&after=paged-").json();
        var second = staff.get(
                        "/api/narratives?limit=2&after=" + first.path("next").asString())
                .json();

        assertThat(first.path("items")
                        .valueStream()
                        .map(item -> item.path("team").asString()))
                .containsExactly("paged-a", "paged-b");
        assertThat(second.path("items").get(0).path("team").asString()).isEqualTo("paged-c");
        assertThat(second.path("items").get(0).path("text"))
                .isEqualTo(staff.get("/api/teams/paged-c/narrative").json().path("text"));
    }

    @Test
    void what_is_not_there_is_said_so() {
        var staff = service.as(Person.staff("nobody"));
        assertThat(staff.get("/api/teams/nobody/narrative").status()).isEqualTo(404);
        assertThat(staff.get("/api/teams/nobody/narrative/history").status()).isEqualTo(404);
        assertThat(staff.get("/api/teams/No%20Id/narrative").status()).isEqualTo(400);
    }

    @Test
    void it_consumes_what_the_contract_says() {
        assertThat(List.of("targets", "networks", "recompose"))
                .allSatisfy(binding -> assertThat(service.bean(org.springframework.core.env.Environment.class)
                                .getProperty("spring.cloud.stream.bindings." + binding + "-in-0.destination"))
                        .isIn(Throughline.TARGETS, Throughline.NETWORKS, Throughline.RECOMPOSE));
    }

    private static void tell(Trust.Told event) {
        TestKafka.send(event.message());
    }

    private void awaitText(String team, String text) {
        Await.untilAsserted(
                "the narrative of " + team + " tells of " + text,
                () -> assertThat(service.as(Person.staff(team))
                                .get("/api/teams/" + team + "/narrative")
                                .body())
                        .contains(text));
    }

    private static String state(Client client, Trust.Told change) {
        return Objects.requireNonNull(
                client.get("/api/changes/" + change.id()).json().path("state").asString());
    }
}
