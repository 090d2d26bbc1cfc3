package org.throughline.networks.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.anId;
import static org.throughline.networks.Trust.contributes;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.networks.Published;
import org.throughline.networks.Trust;
import org.throughline.networks.due.DueWork;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;
import tools.jackson.databind.JsonNode;

class WorkforceIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final LocalDate today = LocalDate.now(ZONE);
    private static final String GROUP = "Allied Health Professionals";

    @BeforeAll
    static void service() {
        Trust.service();
    }

    // Seen to fail with isAfter in TeamsFromWorkforce.decide left out.
    @Test
    void the_latest_word_about_a_team_counts_whatever_the_order_and_however_often() {
        var team = anId("ward");
        Workforce.recorded("2026-03-02T09:00:00Z", team, "Second", null);
        Workforce.recorded("2026-03-01T09:00:00Z", team, "First", null);
        Workforce.recorded("2026-03-03T09:00:00Z", team, "Third", null);
        Workforce.recorded("2026-03-02T09:00:00Z", team, "Second", null);

        Await.until("the third word", () -> department(team).equals("Third"));
        assertThat(read(team).path("managedBy").asString()).isEqualTo("source");
        assertThat(leader().put("/api/teams/" + team, Trust.team("Ward", "Other", null))
                        .status())
                .isEqualTo(409);
    }

    // Seen to fail with the question for LOCAL left out: nothing was refused.
    @Test
    void a_local_team_ignores_the_workforce_system_until_it_is_handed_over() {
        var team = aTeam("ward");
        Workforce.recorded("2026-03-02T09:00:00Z", team, "Taken over", null);
        try (var parked = RecordTap.on(Throughline.deadLetters(Throughline.WORKFORCE))) {
            var letter = parked.await(
                    "the refusal", each -> RecordTap.text(each.value()).contains(team));
            assertThat(RecordTap.headers(letter).get("throughline-reason"))
                    .contains("The team " + team + " is managed here");
        }
        var handedOver = Trust.team("ward", "Department of ward", null)
                .replace("\"parent\"", "\"managedBy\": \"source\", \"parent\"");
        Trust.done(leader().put("/api/teams/" + team, handedOver));
        Workforce.recorded("2026-03-03T09:00:00Z", team, "Theirs", null);
        Await.until("it follows", () -> department(team).equals("Theirs"));
        Workforce.recorded("2026-03-04T09:00:00Z", team, "Ours again", null, "local");
        Await.until("it is handed back", () -> department(team).equals("Ours again"));
        assertThat(leader().put("/api/teams/" + team, Trust.team("ward", "Ours", null))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_was_refused_while_a_team_was_local_is_replayed_once_it_is_handed_over_unless_something_newer_came() {
        var team = aTeam("ward");
        Workforce.recorded("2026-03-02T09:00:00Z", team, "As the system knows it", null);
        Await.until("the first to be refused", () -> refusals(team).size() == 1);
        Workforce.recorded("2026-03-03T09:00:00Z", team, "As it knows it later", null);
        Await.until("both to be refused", () -> refusals(team).size() == 2);
        var handedOver = Trust.team("ward", "Department of ward", null)
                .replace("\"parent\"", "\"managedBy\": \"source\", \"parent\"");
        Trust.done(leader().put("/api/teams/" + team, handedOver));

        assertThat(replayed(refusals(team).getLast())).isEqualTo("applied");
        assertThat(department(team)).isEqualTo("As it knows it later");
        assertThat(replayed(refusals(team).getFirst())).isEqualTo("superseded");
        assertThat(department(team)).isEqualTo("As it knows it later");
    }

    private static List<JsonNode> refusals(String team) {
        return Trust.service()
                .as(Person.ops())
                .get("/api/refusals?limit=1000")
                .json()
                .path("items")
                .valueStream()
                .filter(refusal -> refusal.path("reason").asString().contains(team))
                .toList();
    }

    private static String replayed(JsonNode refusal) {
        var id = refusal.path("id").asString();
        return Trust.service()
                .as(Person.ops())
                .post("/api/dead-letters/" + id + "/replay", "")
                .json()
                .path("outcome")
                .asString();
    }

    // Seen to fail with placeAtLast left out.
    @Test
    void a_team_that_comes_before_its_parent_finds_its_place_when_that_one_comes() {
        var parent = anId("division");
        var team = anId("ward");
        Workforce.recorded("2026-03-01T09:00:00Z", team, "Medicine", parent);
        Await.until(
                "it stands by itself",
                () -> !read(team).isMissingNode() && parentOf(team).isEmpty());
        Workforce.recorded("2026-03-01T09:00:00Z", parent, "Medicine", null);
        Await.until("it stands below", () -> parentOf(team).equals(parent));
    }

    @Test
    void two_teams_that_change_places_do_so_whichever_word_comes_first() {
        var upper = anId("upper");
        var lower = anId("lower");
        Workforce.recorded("2026-03-01T09:00:00Z", upper, "Medicine", null);
        Workforce.recorded("2026-03-01T09:00:00Z", lower, "Medicine", upper);
        Await.until("as they were", () -> parentOf(lower).equals(upper));
        Workforce.recorded("2026-03-02T09:00:00Z", upper, "Medicine", lower);
        Workforce.recorded("2026-03-02T09:00:00Z", lower, "Medicine", null);

        Await.until(
                "changed over",
                () -> parentOf(upper).equals(lower) && parentOf(lower).isEmpty());
    }

    // Seen to fail with handOver left out of ClosingTeams, and with a closing dropped where the team was unknown.
    @Test
    void a_team_that_is_closed_before_it_is_known_is_closed_when_it_comes_and_hands_on_its_work() {
        var team = anId("ward");
        var successor = aTeam("successor");
        var target = anId("target");
        contributes(team, target, "flow-out");
        Workforce.closed("2026-03-05T09:00:00Z", team, LocalDate.parse("2026-03-05"), successor);
        Workforce.recorded("2026-03-01T09:00:00Z", team, "Medicine", null);

        Await.until("closed", () -> read(team).has("disbandedOn"));
        var event = Published.await("team/" + team, 2).getLast();
        assertThat(event.what()).isEqualTo("team.disbanded");
        assertThat(event.data().path("successors").valueStream().map(JsonNode::asString))
                .containsExactly(successor);
        Await.until(
                "its work is the successor's",
                () -> leader().get("/api/teams/" + successor + "/contributions/" + target)
                                        .status()
                                == 200
                        && leader().get("/api/teams/" + team + "/contributions/" + target)
                                        .status()
                                == 404);
        Workforce.recorded("2026-03-09T09:00:00Z", team, "Medicine", null);
        Await.until("it is there again", () -> !read(team).has("disbandedOn"));
    }

    // Seen to fail with doUpTo of ClosingTeams doing nothing.
    @Test
    void a_closing_takes_effect_on_its_day_by_itself_and_once() {
        var team = anId("ward");
        Workforce.recorded("2026-03-01T09:00:00Z", team, "Medicine", null);
        Workforce.closed("2026-03-02T09:00:00Z", team, today.plusDays(20));
        Await.until("the closing is kept", () -> stored("closings").contains(team));
        due(today.plusDays(19));
        assertThat(read(team).has("disbandedOn")).isFalse();

        due(today.plusDays(20));
        due(today.plusDays(21));

        assertThat(read(team).path("disbandedOn").asString())
                .isEqualTo(today.plusDays(20).toString());
        assertThat(Published.await("team/" + team, 2)).hasSize(2);
    }

    // Seen to fail with keepers not told in FollowingAssignments.told.
    @Test
    void a_member_follows_where_the_workforce_system_has_the_person() {
        var network = aNetwork("ae-four-hours");
        var before = aTeam("before");
        var after = aTeam("after");
        var number = aStaffNumber();
        joins(network, number, before);
        Workforce.assigned(
                "2026-03-01T09:00:00Z", number.toLowerCase(Locale.ROOT), after, GROUP, today.minusDays(3), null);

        Await.until("moved", () -> teams(network).equals(List.of(after)));
        var answer = joins(network, number, before);
        assertThat(answer.json().path("team").asString()).isEqualTo(after);
        assertThat(answer.json().path("staffGroup").asString()).isEqualTo(GROUP);
        assertThat(answer.change()).isEmpty();
    }

    // Seen to fail with takesEffect telling nobody.
    @Test
    void an_assignment_takes_effect_on_its_day_by_itself_and_once() {
        var network = aNetwork("ae-four-hours");
        var before = aTeam("before");
        var after = aTeam("after");
        var number = aStaffNumber();
        joins(network, number, before);
        Workforce.assigned("2026-03-01T09:00:00Z", number, before, GROUP, today.minusDays(90), today.plusDays(9));
        Workforce.assigned("2026-03-01T09:00:00Z", number, after, GROUP, today.plusDays(10), today.plusDays(40));
        Await.until("both are kept", () -> stored("careers").contains(after));
        due(today.plusDays(9));
        assertThat(teams(network)).containsExactly(before);

        due(today.plusDays(10));
        due(today.plusDays(10));

        assertThat(teams(network)).containsExactly(after);
        assertThat(Published.await("network/" + network, 4))
                .extracting(Published::what)
                .containsExactly("network.formed", "network.joined", "network.left", "network.joined");
        due(today.plusDays(41));
        assertThat(teams(network)).as("away, and not counted").isEmpty();
        Workforce.withdrawn("2026-03-02T09:00:00Z", number, after, today.plusDays(10));
    }

    // Seen to fail with told() answering before the keepers where nothing new was said.
    @Test
    void what_was_stored_and_not_told_before_a_crash_is_told_when_it_comes_again() {
        var network = aNetwork("ae-four-hours");
        var before = aTeam("before");
        var after = aTeam("after");
        var number = aStaffNumber();
        var data = """
                {"staff": "%s", "team": "%s", "staffGroup": "%s", "from": "2026-01-01"}""".formatted(number, after, GROUP);
        var event = Workforce.event(UUID.randomUUID().toString(), "assignment.recorded", "2026-03-01T09:00:00Z", data);
        TestKafka.send(event);
        Await.until("stored", () -> stored("careers").contains(after));
        // As a crash would leave it: the person is a member where the assignment was not told.
        putBack(network, number, before);
        TestKafka.send(event);

        Await.until("told again", () -> teams(network).equals(List.of(after)));
    }

    private static void putBack(String network, String number, String team) {
        joins(network, number, team);
        var database = Trust.service().bean(MongoDatabase.class);
        var document = database.getCollection("networks")
                .find(new Document("_id", network))
                .first();
        var members =
                Objects.requireNonNull(document).get("state", Document.class).get("members", Document.class);
        var person = members.keySet().iterator().next();
        database.getCollection("networks")
                .updateOne(
                        new Document("_id", network),
                        new Document("$set", new Document("state.members." + person + ".team", team)));
    }

    // Seen to fail with the number kept in Assignment (store), and with Secrets.keep answering all (reason).
    @Test
    void a_staff_number_is_found_nowhere_but_on_its_topic_and_in_its_dead_letters() {
        var number = aStaffNumber();
        Workforce.assigned("2026-03-01T09:00:00Z", number, "some-team", GROUP, today, null);
        Workforce.send("assignment.recorded", "2026-03-01T09:00:00Z", """
                {"staff": ["%s"], "team": "some-team", "staffGroup": "g", "from": "soon"}""".formatted(number));
        Workforce.send("assignment.recorded", "2026-03-01T09:00:00Z", "{\"staff\": " + number + "-not-json}");
        Workforce.assigned("2026-03-01T09:00:00Z", number, "some-team", GROUP, today, today.minusDays(1));
        try (var parked = RecordTap.on(Throughline.deadLetters(Throughline.WORKFORCE))) {
            Await.until(
                    "three are parked",
                    () -> parked.records().stream()
                                    .filter(each -> RecordTap.text(each.value()).contains(number))
                                    .count()
                            == 3);
            assertThat(parked.records())
                    .noneMatch(each -> RecordTap.headers(each).toString().contains(number));
        }
        var database = Trust.service().bean(MongoDatabase.class);
        for (var collection : database.listCollectionNames()) {
            assertThat(stored(collection)).as(collection).doesNotContain(number);
        }
        try (var tap = RecordTap.on(Throughline.NETWORKS)) {
            assertThat(tap.records())
                    .noneMatch(each -> RecordTap.text(each.value()).contains(number));
        }
    }

    @Test
    void what_tells_of_another_trust_is_refused() {
        var team = anId("ward");
        Workforce.send("team.recorded", "2026-03-01T09:00:00Z", """
                {"team": "%s", "name": "W", "department": "D", "staffGroups": {}, "externalIds": [],
                 "organisation": "RYY"}""".formatted(team));
        try (var parked = RecordTap.on(Throughline.deadLetters(Throughline.WORKFORCE))) {
            var letter = parked.await("it", each -> RecordTap.text(each.value()).contains(team));
            assertThat(RecordTap.headers(letter).get("throughline-reason")).contains("data/organisation was RYY");
        }
    }

    private static void due(LocalDate day) {
        Trust.service().beans(DueWork.class).forEach(work -> work.doUpTo(day));
    }

    private static String stored(String collection) {
        var all = new StringBuilder();
        Trust.service()
                .bean(MongoDatabase.class)
                .getCollection(collection)
                .find()
                .forEach(document -> all.append(document.toJson()));
        return all.toString();
    }

    private static JsonNode read(String team) {
        var answer = leader().get("/api/teams/" + team);
        return answer.status() == 200 ? answer.json() : answer.json().path("nothing");
    }

    private static String department(String team) {
        return read(team).path("department").asString("");
    }

    private static String parentOf(String team) {
        return read(team).path("parent").asString("");
    }

    private static List<String> teams(String network) {
        return leader().get("/api/networks/" + network)
                .json()
                .path("teams")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
