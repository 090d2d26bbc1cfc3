package org.throughline.local.endtoend;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Loading;
import org.throughline.local.platform.Part;
import org.throughline.local.verify.TopicReader;

/// The whole platform stopped and started again, with the demonstration trust in it; the target-service in the
/// middle of work, as a rolling upgrade stops it.
// Second, as what is first has services that are to be started anew.
@Order(Integer.MIN_VALUE + 1)
final class StartedAgainIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final String SERVICE = "target-service";
    private static final String SCORED = "org.throughline.engagement.scored.v1";

    @Test
    void stopped_in_the_middle_of_work_it_has_sent_what_it_accepted_lost_nothing_and_says_nothing_twice()
            throws Exception {
        var loaded = new Loading(DemoTrust.read(), PLATFORM.api(), PLATFORM.where()).load();
        PLATFORM.arrival().ofEvents(loaded.published(), LivePlatform.PATIENCE);
        var events = whenScoresAreTold();
        var narratives = narratives();

        var writers = BusyWriters.at(PLATFORM.api());
        PLATFORM.stop(Part.TARGET);

        assertThat(members()).as("members of its group").isZero();
        var told = toldOfTargets();
        assertThat(told).as("what was accepted is on the topic").containsAll(writers.accepted());

        PLATFORM.stop();
        PLATFORM.start();

        assertThat(withoutTargets(PLATFORM.agrees())).isEqualTo(withoutTargets(events));
        assertThat(toldOfTargets()).containsExactlyInAnyOrderElementsOf(told);
        assertThat(narratives()).hasSizeGreaterThan(30).isEqualTo(narratives);
    }

    // What was answered rests for a while before it is told, and then all of it is.
    private static SortedMap<String, Long> whenScoresAreTold() {
        var engagement = PLATFORM.store().getDatabase("engagement");
        var editions = engagement.getCollection("editions");
        var scores = engagement.getCollection("scores");
        LivePlatform.await(
                () -> "scores are told",
                () -> editions.countDocuments() > 0
                        && editions.countDocuments(eq("waiting", true)) == 0
                        && scoresTold() >= scores.countDocuments());
        var events = PLATFORM.agrees();
        assertThat(events).containsKey(SCORED);
        return events;
    }

    private static long scoresTold() {
        return PLATFORM.told(Throughline.ENGAGEMENT).stream()
                .filter(event -> SCORED.equals(TopicReader.header(event, "ce_type")))
                .count();
    }

    private static SortedMap<String, Long> withoutTargets(SortedMap<String, Long> events) {
        var others = new TreeMap<>(events);
        others.keySet().removeIf(type -> type.startsWith("org.throughline.target."));
        return others;
    }

    private static Set<Document> narratives() {
        return PLATFORM.store()
                .getDatabase("narratives")
                .getCollection("narratives")
                .find()
                .projection(include("version", "sections"))
                .into(new HashSet<>());
    }

    private static int members() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", PLATFORM.where().brokers()))) {
            return Objects.requireNonNull(admin.describeConsumerGroups(List.of(SERVICE))
                            .all()
                            .get()
                            .get(SERVICE))
                    .members()
                    .size();
        }
    }

    // The change that each event on the topic is of.
    private static List<String> toldOfTargets() {
        return PLATFORM.told(Throughline.TARGETS).stream()
                .map(event -> TopicReader.header(event, "ce_correlationid"))
                .filter(change -> !change.isEmpty())
                .toList();
    }
}
