package org.throughline.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.throughline.local.demo.Api;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;

/// The same teams, contributions, networks and activities as [Networks] has, put straight into the store of the
/// engagement-service, with a narrative for each team and a story with twelve themes. The targets and their measures
/// have come by events.
final class Leaders {
    private static final String DATABASE = "engagement";
    private static final int THEMES = 12;
    private static final int TEAMS_OF_A_NETWORK = 12;
    private static final int BATCH = 5_000;

    private Leaders() {}

    static void load(String storeUri, Api api) {
        while (!knowsAllTargets(api)) {
            Pause.take();
        }
        try (var client = MongoClients.create(storeUri)) {
            var database = client.getDatabase(DATABASE);
            store(database, "organisationNarrative", 1, _ -> "RXX", _ -> organisation());
            store(database, "teams", Networks.TEAMS, Leaders::team, Leaders::aTeam);
            store(
                    database,
                    "narratives",
                    Networks.TEAMS,
                    Leaders::team,
                    i -> new Document("team", team(i))
                            .append("version", 1)
                            .append("revisedAt", Instant.now().toString())
                            .append("material", true));
            store(
                    database,
                    "contributions",
                    3 * Networks.TEAMS,
                    i -> team(i % Networks.TEAMS) + "." + target(i),
                    Leaders::contribution);
            store(database, "networks", Networks.NETWORKS, i -> "network-" + i, Leaders::network);
            store(
                    database,
                    "activities",
                    Networks.ACTIVITIES * Networks.NETWORKS,
                    i -> "activity/network-" + i % Networks.NETWORKS + "." + i,
                    Leaders::activity);
            // So that it is read.
            database.getCollection("revision").updateOne(Filters.eq("_id", "copies"), Updates.set("number", 1L));
        }
    }

    private static boolean knowsAllTargets(Api api) {
        return api.items(Part.ENGAGEMENT, "/api/targets").count() > Networks.TARGETS;
    }

    private static void store(
            MongoDatabase database, String shelf, int count, IntFunction<String> key, IntFunction<Document> state) {
        for (int from = 0; from < count; from += BATCH) {
            database.getCollection(shelf)
                    .insertMany(IntStream.range(from, Math.min(count, from + BATCH))
                            .mapToObj(i -> copy(key.apply(i), state.apply(i)))
                            .toList());
        }
    }

    private static Document copy(String id, Document state) {
        var now = Date.from(Instant.now());
        return new Document("_id", id)
                .append("sequence", 1L)
                .append("cause", new Document("time", now))
                .append("storedAt", now)
                .append("live", true)
                .append("state", state);
    }

    private static Document organisation() {
        return new Document("organisation", "RXX")
                .append("title", "Well looked after, together")
                .append("direction", "To where people are well.")
                .append(
                        "themes",
                        IntStream.range(0, THEMES)
                                .mapToObj(theme -> new Document("id", "theme-" + theme)
                                        .append("title", "Theme " + theme)
                                        .append("story", "Why it matters to those who come to us.")
                                        .append(
                                                "targets",
                                                IntStream.range(0, Networks.TARGETS)
                                                        .filter(i -> i % THEMES == theme)
                                                        .mapToObj(Figures::id)
                                                        .toList()))
                                .toList());
    }

    private static String team(int i) {
        return "team-" + i;
    }

    private static String target(int i) {
        return "target-" + i % (Networks.TARGETS - 1);
    }

    private static Document aTeam(int i) {
        return new Document("id", team(i))
                .append("name", "Team " + i)
                .append("department", "Department " + i % Networks.DEPARTMENTS)
                .append("staffGroups", List.of(new Document("name", "Students").append("headcount", 20)))
                .append("successors", List.of());
    }

    private static Document contribution(int i) {
        return new Document("team", team(i % Networks.TEAMS))
                .append("target", target(i))
                .append("driver", "driver-" + i % 5)
                .append("statement", "We do.")
                .append("actions", List.of());
    }

    private static Document network(int i) {
        return new Document("id", "network-" + i)
                .append("name", "Network " + i)
                .append("purpose", "Get people home.")
                .append("targets", List.of(Figures.id(i % Networks.TARGETS)))
                .append("state", "active")
                .append(
                        "teams",
                        IntStream.range(0, TEAMS_OF_A_NETWORK)
                                .mapToObj(j -> team((i + j * 61) % Networks.TEAMS))
                                .toList());
    }

    private static Document activity(int i) {
        return new Document("network", "network-" + i % Networks.NETWORKS)
                .append("summary", "We met.")
                .append("on", LocalDate.now(ZoneOffset.UTC).minusDays(i % 300).toString());
    }
}
