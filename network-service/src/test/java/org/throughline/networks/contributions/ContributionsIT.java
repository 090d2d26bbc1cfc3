package org.throughline.networks.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.anId;
import static org.throughline.networks.Trust.contributes;
import static org.throughline.networks.Trust.staffOf;
import static org.throughline.networks.targets.Targets.aTarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.networks.Published;
import org.throughline.networks.Trust;
import org.throughline.networks.targets.Targets;
import org.throughline.testing.Answer;
import org.throughline.testing.Await;

class ContributionsIT {
    @Test
    void a_team_says_how_its_work_moves_a_target_and_whom_it_helps() {
        var porters = aTeam("porters");
        var ward = aTeam("ward");
        var target = aTarget("flow-out");
        contributes(porters, target, "flow-out", ward);

        var event = Published.await("contribution/" + porters + "." + target, 1).getFirst();
        assertThat(event.what()).isEqualTo("contribution.linked");
        assertThat(event.data().at("/contribution/driver").asString()).isEqualTo("flow-out");
        assertThat(event.data().at("/contribution/actions/0/helps/0").asString())
                .isEqualTo(ward);
        var read = staffOf(porters).get("/api/teams/" + porters + "/contributions/" + target);
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.json().at("/actions/0/statement").asString()).isEqualTo("We ring before eleven.");
    }

    @Test
    void those_of_all_teams_are_read_a_page_at_a_time() {
        var porters = aTeam("porters");
        var ward = aTeam("ward");
        var target = aTarget("flow-out");
        contributes(porters, target, "flow-out");
        contributes(ward, target, "flow-out");

        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = staffOf(ward)
                    .get("/api/contributions?limit=1&after=" + after)
                    .json();
            assertThat(page.path("items").size()).isEqualTo(1);
            found.add(page.at("/items/0/team").asString() + " "
                    + page.at("/items/0/target").asString());
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(found).contains(porters + " " + target, ward + " " + target).doesNotHaveDuplicates();
    }

    @Test
    void the_same_again_is_no_other_version_and_no_event() {
        var team = aTeam("porters");
        put(team, "any-target", "We fetch at once.");

        var again = put(team, "any-target", "We fetch at once.");
        var other = put(team, "any-target", "We fetch before we are called.");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.change()).isEmpty();
        assertThat(other.etag()).isEqualTo("\"2\"");
        assertThat(Published.await("contribution/" + team + ".any-target", 2)).hasSize(2);
    }

    // Should fail with DRIVER_UNKNOWN left out of LooseEnd.of.
    @Test
    void a_driver_that_the_target_does_not_have_is_kept_and_told_until_the_driver_is_back() {
        var team = aTeam("porters");
        var target = aTarget("flow-out");
        contributes(team, target, "flow-out");
        assertThat(looseEnds(team, target)).isEmpty();

        Targets.revised(target, 2, "Four hours", "beds");
        Await.until("the driver is missed", () -> looseEnds(team, target).equals(List.of("driver-unknown")));
        Targets.revised(target, 3, "Four hours", "beds", "flow-out");
        Await.until("the driver is back", () -> looseEnds(team, target).isEmpty());
    }

    // Should fail when link answered 404 where the team was unknown.
    @Test
    void what_arrives_before_its_team_and_its_target_is_kept_and_told_until_they_come() {
        var team = anId("early");
        var target = anId("early-target");
        var answer = put(team, target, "We are ready before we are there.");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(looseEnds(team, target)).containsExactly("team-unknown", "target-unknown");
        Trust.done(Trust.leader().put("/api/teams/" + team, Trust.team("Early", "Medicine", null)));
        Targets.revised(target, 1, "Four hours");
        Await.until("nothing is loose", () -> looseEnds(team, target).isEmpty());
    }

    @Test
    void a_target_that_is_retired_is_told() {
        var team = aTeam("porters");
        var target = aTarget("flow-out");
        contributes(team, target, "flow-out");
        Targets.retired(target, 2);

        Await.until("it is told", () -> looseEnds(team, target).equals(List.of("target-retired")));
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_kept() {
        var team = aTeam("porters");
        var shape = staffOf(team).put(path(team, "some-target"), """
                {"driver": "Flow Out", "actions": [{"statement": "", "helps": "all"}], "because": 1}""");
        var content = staffOf(team).put(path(team, "some-target"), """
                {"statement": "We do.", "actions": [
                 {"id": "one", "statement": "a", "helps": ["no-such-team"]}, {"id": "one", "statement": "b"}]}""");

        assertThat(shape.wrongFields())
                .containsOnly(
                        "/driver",
                        "/statement",
                        "/actions/0/id",
                        "/actions/0/statement",
                        "/actions/0/helps",
                        "/because");
        assertThat(content.wrongFields()).containsExactly("/actions/0/helps/0", "/actions/1/id");
        assertThat(staffOf(team).get(path(team, "some-target")).status()).isEqualTo(404);
    }

    @Test
    void texts_that_would_not_fit_in_an_event_are_refused() {
        var team = aTeam("porters");
        var action = "{\"id\": \"a-%d\", \"statement\": \"" + "x".repeat(9_000) + "\"}";
        var actions = java.util.stream.IntStream.range(0, 6)
                .mapToObj(action::formatted)
                .toList();
        var answer =
                staffOf(team).put(path(team, "some-target"), "{\"statement\": \"s\", \"actions\": " + actions + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("/actions");
    }

    @Test
    void who_writes_upon_another_version_is_told() {
        var team = aTeam("porters");
        put(team, "some-target", "One.");
        var stale = staffOf(team).with("If-Match", "\"7\"").put(path(team, "some-target"), "{\"statement\": \"Two.\"}");

        assertThat(stale.status()).isEqualTo(412);
    }

    // Should fail with the tombstone left out: the version began at 1 again.
    @Test
    void what_is_taken_back_and_said_again_goes_on_counting() {
        var team = aTeam("porters");
        put(team, "some-target", "One.");
        assertThat(staffOf(team).delete(path(team, "some-target")).status()).isEqualTo(204);
        var twice = staffOf(team).delete(path(team, "some-target"));
        assertThat(twice.status()).isEqualTo(204);
        assertThat(twice.change()).isEmpty();
        assertThat(staffOf(team).get(path(team, "some-target")).status()).isEqualTo(404);

        var again = put(team, "some-target", "One.");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.etag()).isEqualTo("\"3\"");
        assertThat(Published.await("contribution/" + team + ".some-target", 3))
                .extracting(Published::what, Published::sequence)
                .containsExactly(
                        tuple("contribution.linked", 1L),
                        tuple("contribution.unlinked", 2L),
                        tuple("contribution.linked", 3L));
    }

    @Test
    void a_teams_contributions_are_read_in_pages_and_as_a_table() {
        var team = aTeam("porters");
        for (var target : List.of("a-target", "b-target", "c-target")) {
            put(team, target, "We do.");
        }
        var first = staffOf(team)
                .get("/api/teams/" + team + "/contributions?limit=2")
                .json();
        var last = staffOf(team)
                .get("/api/teams/" + team + "/contributions?limit=2&after="
                        + first.path("next").asString())
                .json();
        var table = staffOf(team).with("Accept", "text/csv").get("/api/teams/" + team + "/contributions");

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(last.at("/items/0/target").asString()).isEqualTo("c-target");
        assertThat(last.has("next")).isFalse();
        assertThat(table.body().lines()).hasSize(4);
        assertThat(staffOf(team).get("/api/teams/nobody-knows/contributions").status())
                .isEqualTo(404);
    }

    private static Answer put(String team, String target, String statement) {
        return staffOf(team).put(path(team, target), "{\"statement\": \"" + statement + "\"}");
    }

    private static String path(String team, String target) {
        return "/api/teams/" + team + "/contributions/" + target;
    }

    private static List<String> looseEnds(String team, String target) {
        var rows = staffOf(team)
                .get("/api/teams/" + team + "/contributions")
                .json()
                .path("items");
        return rows.valueStream()
                .filter(row -> row.path("target").asString().equals(target))
                .flatMap(row -> row.path("looseEnds").valueStream())
                .map(end -> end.asString())
                .toList();
    }

    // Seen to fail with requireOwn left out.
    @Test
    void only_a_team_itself_says_what_it_contributes() {
        var team = aTeam("porters");

        assertThat(staffOf("another-team")
                        .put(path(team, "some-target"), "{\"statement\": \"s\"}")
                        .status())
                .isEqualTo(403);
        assertThat(staffOf("another-team").delete(path(team, "some-target")).status())
                .isEqualTo(403);
    }
}
