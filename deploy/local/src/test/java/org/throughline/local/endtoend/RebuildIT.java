package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Loading;
import org.throughline.local.platform.Beside;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import tools.jackson.databind.node.ObjectNode;

/// What services made of what others told is built anew beside what answers, with writes going on (propagation.md, hole
/// 10).
final class RebuildIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final DemoTrust TRUST = DemoTrust.read();

    private static final Map<Part, String> DATABASES = new EnumMap<>(
            Map.of(Part.NETWORK, "networks", Part.NARRATIVE, "narratives", Part.ENGAGEMENT, "engagement"));

    // What is built shares the machine with what answers.
    private static final int LOOKS_BETWEEN_WRITES = 4;

    @BeforeAll
    static void loadTheTrust() {
        var loaded = new Loading(TRUST, PLATFORM.api(), PLATFORM.where()).load();
        PLATFORM.arrival().ofEvents(loaded.published(), LivePlatform.PATIENCE);
    }

    @Test
    void each_answers_from_what_it_has_until_the_new_says_the_same() {
        eachAnswersUntilTheNewSaysTheSame(RebuildIT::write);

        var target = TRUST.targets().getFirst();
        var changed = (ObjectNode) target.json();
        changed.put("title", changed.path("title").asString("") + ", as ever");
        var event = PLATFORM.api()
                .put(Part.TARGET, "/api/targets/" + target.name(), changed.toString())
                .published()
                .orElseThrow();
        PLATFORM.arrival().ofEvents(List.of(event), LivePlatform.PATIENCE);
        assertThat(PLATFORM.arrival().progress(event).revised()).isPositive();
    }

    @Test
    @Tag("faults")
    void also_in_a_trust_of_two_thousand_teams() {
        var fanOut = FanOut.shared();
        eachAnswersUntilTheNewSaysTheSame(fanOut::touch);
        assertThat(fanOut.settled(fanOut.change()).revised()).isEqualTo(FanOut.TEAMS);
    }

    private static void eachAnswersUntilTheNewSaysTheSame(IntConsumer writes) {
        PLATFORM.agrees();
        var built = new EnumMap<Part, Beside>(Part.class);
        DATABASES.keySet().forEach(service -> built.put(service, PLATFORM.beside(service)));

        int looks = 0;
        while (!built.values().stream().allMatch(Beside::isReady)) {
            if (looks % LOOKS_BETWEEN_WRITES == 0) {
                writes.accept(looks / LOOKS_BETWEEN_WRITES);
                DATABASES.keySet().forEach(RebuildIT::answers);
            }
            looks++;
            Pause.take();
        }
        assertThat(looks).as("answers while it was built").isPositive();
        var written = PLATFORM.agrees();
        DATABASES.forEach((service, database) -> awaitTheSame(
                PLATFORM.store().getDatabase(database),
                Objects.requireNonNull(built.get(service)).generation()));

        PLATFORM.use(built);

        assertThat(PLATFORM.agrees()).as("what was built told nothing").isEqualTo(written);
    }

    private static void write(int number) {
        PLATFORM.api()
                .put(Part.NETWORK, "/api/teams/written-meanwhile-" + number % 20, FanOut.ward("Renamed " + number));
    }

    private static void answers(Part service) {
        var path = switch (service) {
            case NETWORK -> "/api/teams?limit=10";
            case NARRATIVE -> "/api/teams/" + TRUST.change().team() + "/narrative";
            default -> "/api/briefing";
        };
        assertThat(PLATFORM.api().get(service, path).status()).isEqualTo(200);
    }

    private static void awaitTheSame(MongoDatabase database, int generation) {
        var derived = database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.endsWith("." + generation))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                // A number by chance, which says that anything has come.
                .filter(name -> !name.equals("revision"))
                .toList();
        assertThat(derived).as("derived in " + database.getName()).isNotEmpty();
        for (var name : derived) {
            var before = database.getCollection(generation == 2 ? name : name + "." + (generation - 1));
            var after = database.getCollection(name + "." + generation);
            long began = System.nanoTime();
            var old = states(before);
            var anew = states(after);
            // Both go on: what is told of changes comes after them.
            while (!anew.equals(old) && System.nanoTime() - began < LivePlatform.PATIENCE.toNanos()) {
                Pause.take();
                old = states(before);
                anew = states(after);
            }
            assertThat(old).as(name).isNotEmpty();
            assertThat(anew).as(name + " of " + database.getName()).containsExactlyInAnyOrderEntriesOf(old);
        }
    }

    // All but when it was stored. What ties a team to others is a set, kept as a list in the order in which it came.
    private static Map<Object, Document> states(MongoCollection<Document> collection) {
        boolean sets = collection.getNamespace().getCollectionName().startsWith("ties");
        var states = new HashMap<Object, Document>();
        collection.find().forEach(document -> {
            document.remove("storedAt");
            if (sets) {
                document.replaceAll((_, value) -> value instanceof List<?> list ? Set.copyOf(list) : value);
            }
            states.put(document.get("_id"), document);
        });
        return states;
    }
}
