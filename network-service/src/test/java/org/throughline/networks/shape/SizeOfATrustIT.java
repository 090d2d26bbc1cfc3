package org.throughline.networks.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.networks.NetworkService;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// 20,000 people in 2,000 teams and 500 networks, with 30,000 activities and 6,000 contributions. It prints what
/// each answer takes, and fails only where one takes beyond all measure: the machines that build are busy.
class SizeOfATrustIT {
    private static final Logger log = LoggerFactory.getLogger(SizeOfATrustIT.class);
    private static final int TEAMS = 2_000;
    private static final int NETWORKS = 500;
    private static final int PEOPLE = 20_000;
    private static final int TARGETS = 300;
    private static final List<String> GROUPS =
            List.of("Students", "Estates and Ancillary", "Medical and Dental", "Healthcare Scientists");

    @Test
    void every_answer_is_quick_at_the_size_of_a_trust() {
        try (var service = TestService.start(NetworkService.class)) {
            load(service.bean(MongoDatabase.class));
            var client = service.as(Person.leader());
            // As if another instance had written it: it is looked for every few seconds.
            Await.until(
                    "what was put into the store to be seen",
                    () -> client.get("/api/networks/network-7/shape").status() == 200);
            for (var path : List.of(
                    "/api/networks/network-7/shape",
                    "/api/targets/target-7/responsibility",
                    "/api/targets/target-7/affected-teams",
                    "/api/cover",
                    "/api/teams?limit=100",
                    "/api/networks?limit=100",
                    "/api/teams/team-7/contributions")) {
                var median = median(client, path);
                log.info("{} ms for {}", median.toMillis(), path);
                assertThat(median).as(path).isLessThan(Duration.ofSeconds(20));
            }
        }
    }

    private static Duration median(Client client, String path) {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < 15; i++) {
            var start = System.nanoTime();
            assertThat(client.get(path).status()).isEqualTo(200);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void load(MongoDatabase database) {
        var teams = new ArrayList<Document>();
        for (int i = 0; i < TEAMS; i++) {
            var plan = new Document(Map.of(
                    "name",
                    "Team " + i,
                    "department",
                    "Department " + i % 60,
                    "staffGroups",
                    new Document(Map.of(GROUPS.get(i % 4), 7, GROUPS.get((i + 1) % 4), 3)),
                    "managedBy",
                    "local",
                    "externalIds",
                    List.of()));
            teams.add(aggregate("team-" + i, new Document("plan", plan).append("past", List.of())));
        }
        database.getCollection("teams").insertMany(teams);
        var contributions = new ArrayList<Document>();
        for (int i = 0; i < 3 * TEAMS; i++) {
            var team = "team-" + i % TEAMS;
            var target = "target-" + i % (TARGETS - 1);
            contributions.add(aggregate(
                    team + "." + target,
                    new Document(Map.of(
                            "team",
                            team,
                            "target",
                            target,
                            "driver",
                            "driver-" + i % 5,
                            "statement",
                            "We do.",
                            "actions",
                            List.of()))));
        }
        database.getCollection("contributions").insertMany(contributions);
        var networks = new ArrayList<Document>();
        var activities = new ArrayList<Document>();
        for (int i = 0; i < NETWORKS; i++) {
            var members = new Document();
            for (int j = 0; j < PEOPLE / NETWORKS; j++) {
                members.append(
                        person(i * PEOPLE / NETWORKS + j),
                        new Document(Map.of(
                                "team",
                                "team-" + (i * 7 + j * 13) % TEAMS,
                                "staffGroup",
                                GROUPS.get(j % 4),
                                "role",
                                "member",
                                "away",
                                false)));
            }
            var focus = new Document(Map.of(
                    "name",
                    "Network " + i,
                    "purpose",
                    "p",
                    "targets",
                    List.of("target-" + i % TARGETS),
                    "state",
                    "active"));
            networks.add(aggregate("network-" + i, new Document("focus", focus).append("members", members)));
            for (int j = 0; j < 60; j++) {
                activities.add(aggregate(
                        "network-" + i + ".activity-" + j,
                        new Document(Map.of(
                                "network",
                                "network-" + i,
                                "id",
                                "activity-" + j,
                                "by",
                                List.of(person(i * PEOPLE / NETWORKS + j % 9)),
                                "summary",
                                "We met.",
                                "on",
                                LocalDate.now(ZoneOffset.UTC).minusDays(j).toString(),
                                "targets",
                                List.of()))));
            }
        }
        database.getCollection("networks").insertMany(networks);
        database.getCollection("activities").insertMany(activities);
        var targets = new ArrayList<Document>();
        for (int i = 0; i < TARGETS; i++) {
            var drivers = new ArrayList<Document>();
            for (int j = 0; j < 8; j++) {
                drivers.add(new Document(Map.of("id", "driver-" + j, "title", "Driver " + j)));
            }
            targets.add(new Document(Map.of(
                    "_id",
                    "target-" + i,
                    "sequence",
                    1L,
                    "title",
                    "Target " + i,
                    "drivers",
                    drivers,
                    "retired",
                    false)));
        }
        database.getCollection("known-targets").insertMany(targets);
    }

    private static Document aggregate(String id, Document state) {
        return new Document(
                Map.of("_id", id, "version", 1L, "sequence", 1L, "at", Date.from(Instant.EPOCH), "state", state));
    }

    private static String person(int number) {
        return "k1-" + HexFormat.of().toHexDigits(number) + "0".repeat(24);
    }
}
