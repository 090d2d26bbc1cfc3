package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Subjects;
import org.throughline.events.networks.Contribution;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.events.networks.Network;
import org.throughline.events.networks.NetworkClosed;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.Team;
import org.throughline.events.networks.TeamDisbanded;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.targets.Measure;
import org.throughline.events.targets.Target;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;

class LeadersApiIT {
    private final Client leader = Platform.leader();

    @Test
    void a_list_of_targets_says_how_each_goes_and_how_old_that_is() {
        var row = leader.get("/api/targets")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("ae-four-hour-standard"))
                .findFirst()
                .orElseThrow();

        assertThat(row.path("teams").asInt()).isGreaterThan(20);
        assertThat(row.path("variation").asString()).isNotEmpty();
        assertThat(row.path("asOf").asString()).isNotEmpty();
        assertThat(row.path("lag").asLong()).isNotNegative();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var seen = new HashSet<String>();
        var after = "";
        do {
            var page = leader.get("/api/targets?limit=2" + after).json();
            page.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void the_same_list_is_a_table_for_a_spreadsheet() {
        var csv = leader.with("Accept", "text/csv").get("/api/targets").body();

        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("id,title,")
                .contains(",variation,", ",asOf,lag");
        assertThat(csv.lines().count()).isGreaterThan(6);
    }

    @Test
    void a_limit_out_of_range_is_named() {
        assertThat(leader.get("/api/targets?limit=0").wrongFields()).containsExactly("limit");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(leader.get("/api/targets/never-heard-of").status()).isEqualTo(404);
        assertThat(leader.get("/api/teams/never-heard-of").status()).isEqualTo(404);
        assertThat(leader.get("/api/networks/never-heard-of").status()).isEqualTo(404);
    }

    @Test
    void leaders_read_it_and_staff_do_not() {
        assertThat(Platform.service().client().get("/api/targets").status()).isEqualTo(401);
        assertThat(Platform.service()
                        .as(Person.staff("porters"))
                        .get("/api/targets")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_older_state_that_comes_late_does_nothing() {
        var revised = Published.event("target/late", 2, new TargetRevised(target("late", "As it is now"), List.of()));
        Published.send(revised);
        Published.send(revised);
        Published.send("target/late", 1, new TargetPublished(target("late", "As it was")));
        Published.send("target/late-end", 1, new TargetPublished(target("late-end", "Marks that all is read")));

        Await.until(
                "the older state was read too",
                () -> leader.get("/api/targets/late-end").status() == 200
                        && leader.get("/api/targets/late").status() == 200);
        assertThat(leader.get("/api/targets/late").json().path("title").asString())
                .isEqualTo("As it is now");
    }

    @Test
    void a_retired_target_leaves_the_list_and_an_older_state_does_not_bring_it_back() {
        Published.send("target/over", 2, new TargetRetired(target("over", "Over"), "Replaced", LocalDate.EPOCH));
        Published.send("target/over", 1, new TargetPublished(target("over", "Over")));
        Await.until(
                "the retirement", () -> leader.get("/api/targets/over").json().has("retirement"));

        assertThat(ids(leader, "/api/targets?limit=1000")).doesNotContain("over");
    }

    @Test
    void a_team_that_is_disbanded_or_unlinked_carries_nothing_any_more() {
        Published.next("target/carried", new TargetPublished(target("carried", "Carried")));
        for (var team : List.of("carrier-a", "carrier-b", "carrier-c")) {
            Published.next(Subjects.team(team), new TeamRegistered(team(team)));
            Published.next(
                    Subjects.contribution(team, "carried"),
                    new ContributionLinked(new Contribution(team, "carried", null, "We carry.", List.of(), 1)));
        }
        Await.until("three teams", () -> teams(leader) == 3);

        Published.next(Subjects.team("carrier-a"), new TeamDisbanded(team("carrier-a"), List.of()));
        Published.next(Subjects.contribution("carrier-b", "carried"), new ContributionUnlinked("carrier-b", "carried"));
        Await.until("one team", () -> teams(leader) == 1);
        assertThat(leader.get("/api/teams/carrier-a").json().path("state").asString())
                .isEqualTo("disbanded");
    }

    @Test
    void a_closed_network_is_told_as_closed_and_is_dedicated_to_nothing() {
        Published.next("target/netted", new TargetPublished(target("netted", "Netted")));
        Published.next("network/net", new NetworkFormed(network("active")));
        Await.until(
                "the network",
                () -> leader.get("/api/targets/netted").json().path("networks").size() == 1);

        Published.next("network/net", new NetworkClosed(network("closed")));
        Await.until(
                "its end",
                () -> leader.get("/api/targets/netted").json().path("networks").isEmpty());
        assertThat(leader.get("/api/networks/net").json().path("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void a_poison_event_stops_nobody() {
        org.throughline.testing.TestKafka.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                "throughline.targets",
                "target/after-poison".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[] {1, 2, 3}));
        Published.next("target/after-poison", new TargetPublished(target("after-poison", "After poison")));

        Await.until(
                "what came after it",
                () -> leader.get("/api/targets/after-poison").status() == 200);
    }

    @Test
    void the_map_leads_from_the_organisation_to_a_teams_narrative() {
        var map = leader.get("/api/system-map").json();
        var edges = map.path("edges")
                .valueStream()
                .map(edge ->
                        edge.path("from").asString() + " > " + edge.path("to").asString())
                .toList();

        assertThat(edges)
                .contains(
                        "target/ae-four-hour-standard > driver/ae-four-hour-standard.first-hour",
                        "team/porters > narrative/porters")
                .anyMatch(edge -> edge.startsWith("organisation/RXX > theme/"))
                .anyMatch(edge -> edge.matches("driver/ae-four-hour-standard.* > team/porters"));
        assertThat(map.path("asOf").asString()).isNotEmpty();
    }

    // Nothing here may hold a person: whatever a table is asked for, only these columns come.
    @Test
    void a_team_is_told_with_its_planned_headcount_and_without_people() {
        var team = leader.get("/api/teams/porters").json();

        assertThat(team.propertyNames())
                .containsOnly(
                        "id",
                        "name",
                        "department",
                        "state",
                        "staffGroups",
                        "parent",
                        "successors",
                        "contributions",
                        "networks",
                        "narrative",
                        "asOf",
                        "lag");
    }

    @Test
    void teams_are_listed_in_pages_each_as_it_is_told_alone() {
        var page = leader.get("/api/teams?limit=2&after=port").json();

        assertThat(page.path("items").get(0))
                .isEqualTo(leader.get("/api/teams/porters").json());
        assertThat(page.path("items").size()).isEqualTo(2);
        assertThat(page.path("next").asString())
                .isEqualTo(page.path("items").get(1).path("id").asString());
    }

    private static int teams(Client leader) {
        return leader.get("/api/targets/carried").json().path("teams").size();
    }

    private static List<String> ids(Client leader, String path) {
        return leader.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static Target target(String id, String title) {
        return new Target(
                id,
                title,
                "NHS England",
                "Statement.",
                "It matters.",
                new Measure("Share", "%", "increase", "month"),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    private static Team team(String id) {
        return new Team(id, id, "Medicine", Map.of("Nursing", 12), null, "local", List.of(), 1);
    }

    private static Network network(String state) {
        return new Network("net", "Net", "Purpose", List.of("netted"), state, null, null, List.of(), 1);
    }
}
