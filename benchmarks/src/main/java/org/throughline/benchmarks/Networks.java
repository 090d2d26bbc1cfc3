package org.throughline.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// 20,000 people in 2,000 teams and 500 networks, with 30,000 activities and 6,000 contributions, put straight into the
/// store of the network-service: over HTTP it would take an hour, and what is measured is reading.
final class Networks {
    private static final String DATABASE = "networks";
    static final int TEAMS = 2_000;
    static final int NETWORKS = 500;
    private static final int MEMBERS = 20_000 / NETWORKS;
    static final int ACTIVITIES = 30_000 / NETWORKS;
    static final int TARGETS = 300;
    static final int DEPARTMENTS = 60;
    private static final int NEIGHBOURS = 4;
    private static final List<String> GROUPS =
            List.of("Students", "Estates and Ancillary", "Medical and Dental", "Healthcare Scientists");

    private Networks() {}

    static void load(String storeUri) {
        try (var client = MongoClients.create(storeUri)) {
            var database = client.getDatabase(DATABASE);
            teams(database);
            contributions(database);
            networks(database);
            activities(database);
            targets(database);
        }
    }

    private static void teams(MongoDatabase database) {
        var teams = new ArrayList<Document>();
        for (int i = 0; i < TEAMS; i++) {
            var plan = new Document("name", "Team " + i)
                    .append("department", "Department " + i % DEPARTMENTS)
                    .append("staffGroups", new Document(Map.of(group(i), 7, group(i + 1), 3)))
                    .append("managedBy", "local")
                    .append("externalIds", List.of());
            teams.add(aggregate("team-" + i, new Document("plan", plan).append("past", List.of())));
        }
        database.getCollection("teams").insertMany(teams);
    }

    private static void contributions(MongoDatabase database) {
        var contributions = new ArrayList<Document>();
        for (int i = 0; i < 3 * TEAMS; i++) {
            var team = "team-" + i % TEAMS;
            var target = "target-" + i % (TARGETS - 1);
            contributions.add(aggregate(
                    team + "." + target,
                    new Document("team", team)
                            .append("target", target)
                            .append("driver", "driver-" + i % 5)
                            .append("statement", "We do.")
                            .append("actions", List.of())));
        }
        database.getCollection("contributions").insertMany(contributions);
    }

    // Its people come from a few departments that lie side by side, as in a trust.
    private static void networks(MongoDatabase database) {
        var networks = new ArrayList<Document>();
        for (int i = 0; i < NETWORKS; i++) {
            var members = new Document();
            for (int j = 0; j < MEMBERS; j++) {
                members.append(
                        person(i, j),
                        new Document("team", "team-" + (i + j % NEIGHBOURS + DEPARTMENTS * (j % 30)) % TEAMS)
                                .append("staffGroup", group(j))
                                .append("role", "member")
                                .append("away", false));
            }
            var focus = new Document("name", "Network " + i)
                    .append("purpose", "Get people home.")
                    .append("targets", List.of("target-" + i % TARGETS))
                    .append("state", "active");
            networks.add(aggregate("network-" + i, new Document("focus", focus).append("members", members)));
        }
        database.getCollection("networks").insertMany(networks);
    }

    private static void activities(MongoDatabase database) {
        var activities = new ArrayList<Document>();
        var lists = new ArrayList<Document>();
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int i = 0; i < NETWORKS; i++) {
            var months = new Document();
            for (int j = 0; j < ACTIVITIES; j++) {
                var on = today.minusDays(5L * j);
                var id = "activity-" + j;
                months.computeIfAbsent(on.toString().substring(0, 7), _ -> new ArrayList<String>());
                months.getList(on.toString().substring(0, 7), String.class).add(id);
                activities.add(aggregate(
                        "network-" + i + "." + id,
                        new Document("network", "network-" + i)
                                .append("id", id)
                                .append("by", List.of(person(i, j % 9)))
                                .append("summary", "We met.")
                                .append("on", on.toString())
                                .append("targets", List.of())));
            }
            lists.add(new Document("_id", "network-" + i).append("months", months));
        }
        database.getCollection("activities").insertMany(activities);
        database.getCollection("activity-lists").insertMany(lists);
    }

    // Kafka may have told of them already, without drivers; what is newer stays.
    private static void targets(MongoDatabase database) {
        var targets = new ArrayList<ReplaceOneModel<Document>>();
        for (int i = 0; i < TARGETS; i++) {
            var drivers = new ArrayList<Document>();
            for (int j = 0; j < 8; j++) {
                drivers.add(new Document("id", "driver-" + j).append("title", "Driver " + j));
            }
            var target = new Document("_id", "target-" + i)
                    .append("sequence", Long.MAX_VALUE)
                    .append("title", "Target " + i)
                    .append("drivers", drivers)
                    .append("retired", false);
            targets.add(new ReplaceOneModel<>(
                    new Document("_id", target.get("_id")), target, new ReplaceOptions().upsert(true)));
        }
        database.getCollection("known-targets").bulkWrite(targets);
    }

    private static String group(int number) {
        return GROUPS.get(number % GROUPS.size());
    }

    private static Document aggregate(String id, Document state) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("sequence", 1L)
                .append("at", Date.from(Instant.EPOCH))
                .append("state", state);
    }

    private static String person(int network, int member) {
        return "k1-" + HexFormat.of().toHexDigits(network * MEMBERS + member) + "0".repeat(24);
    }
}
