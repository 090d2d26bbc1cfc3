package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Loading;
import org.throughline.local.demo.Parallel;
import org.throughline.local.platform.Part;
import org.throughline.local.rebuild.Republication;

/// All events lost, and all that consumers had made of them (propagation.md, holes 10 and 13).
final class TopicsLostIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final DemoTrust TRUST = DemoTrust.read();
    private static final List<String> TOPICS =
            List.of(Throughline.TARGETS, Throughline.NETWORKS, Throughline.NARRATIVES, Throughline.ENGAGEMENT);
    private static final Map<String, List<String>> DERIVED = Map.of(
            "narratives", List.of("targets", "measures", "teams", "contributions", "networks", "ties"),
            "engagement",
                    List.of("targets", "measures", "readings", "teams", "contributions", "networks", "narratives"));
    private static final List<Part> OWNERS = List.of(Part.TARGET, Part.NETWORK, Part.NARRATIVE);

    @BeforeAll
    static void loadTheTrust() {
        var loaded = new Loading(TRUST, PLATFORM.api(), PLATFORM.where()).load();
        PLATFORM.arrival().ofEvents(loaded.published(), LivePlatform.PATIENCE);
        PLATFORM.agrees();
    }

    /// Seen to fail (narratives without what their teams do) while an event that was counted before composed nothing.
    @Test
    void what_the_owners_tell_once_more_makes_everybody_say_what_they_said() throws Exception {
        var said = narratives();
        PLATFORM.stop(Part.NARRATIVE);
        PLATFORM.stop(Part.ENGAGEMENT);
        emptyTopics();
        dropWhatIsDerived();
        PLATFORM.start();

        OWNERS.forEach(owner -> Republication.of(owner, PLATFORM.api()));

        PLATFORM.agrees();
        assertThat(narratives()).isEqualTo(said);
    }

    private static void emptyTopics() throws ExecutionException, InterruptedException {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", PLATFORM.where().brokers()))) {
            var all = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }

    private static void dropWhatIsDerived() {
        DERIVED.forEach((name, collections) -> {
            var database = PLATFORM.store().getDatabase(name);
            database.listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(collection -> collections.contains(ofAnyGeneration(collection)))
                    .forEach(collection -> database.getCollection(collection).drop());
        });
    }

    private static String ofAnyGeneration(String collection) {
        return collection.replaceFirst("[.]\\d+$", "");
    }

    private static Map<String, String> narratives() {
        var teams = PLATFORM.api()
                .items(Part.NETWORK, "/api/teams")
                .map(team -> team.path("id").asString())
                .toList();
        return Parallel.map(
                        teams,
                        team -> Map.entry(
                                team,
                                PLATFORM.api()
                                        .get(Part.NARRATIVE, "/api/teams/" + team + "/narrative")
                                        .json()
                                        .path("text")
                                        .asString("")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
