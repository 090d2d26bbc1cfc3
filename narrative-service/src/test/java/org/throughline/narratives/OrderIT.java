package org.throughline.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// The outcome does not depend on the order of events, and duplicates do nothing: a thousand small trusts, each with a
/// set of events of its own, are told to a service in order and then shuffled, partly twice and in polls of any size.
class OrderIT {
    private static final int ROUNDS = Integer.getInteger("throughline.test.rounds", 8);
    private static final int TRUSTS_A_ROUND = 125;
    private static final long SEED = Long.getLong("throughline.test.seed", System.nanoTime());

    // Seen to fail (other narratives) with Replica.keep letting the last state win, not the greatest sequence, and with
    // Composer.references without the helped teams that are not known.
    @Test
    void any_shuffle_and_duplication_of_events_gives_the_same_narratives() {
        var random = new Random(SEED);
        try (var service = ByHand.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                var events = new ArrayList<Trust.Told>();
                for (int i = 0; i < TRUSTS_A_ROUND; i++) {
                    events.addAll(someTrust("o" + i, random));
                }
                tell(service, events, random, false);
                var inOrder = narratives(service);
                service.forget();

                var shuffled = new ArrayList<>(events);
                shuffled.addAll(events.subList(0, events.size() / 2));
                Collections.shuffle(shuffled, random);
                tell(service, shuffled, random, true);

                assertThat(narratives(service))
                        .as("narratives of round %d with seed %d", round, SEED)
                        .hasSizeGreaterThan(TRUSTS_A_ROUND)
                        .isEqualTo(inOrder);
                service.forget();
            }
        }
    }

    private static void tell(ByHand service, List<Trust.Told> events, Random random, boolean late) {
        for (int from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 200 + random.nextInt(300));
            service.arrive(events.subList(from, to));
            from = to;
            // Jobs may wait while more arrives, and come twice.
            if (!late || random.nextBoolean()) {
                var jobs = service.takeJobs();
                service.compose(jobs);
                if (late && random.nextInt(4) == 0) {
                    service.compose(jobs);
                }
            }
        }
        service.compose();
    }

    private static List<Trust.Told> someTrust(String id, Random random) {
        var trust = new Trust();
        var teams = List.of(id + "-a", id + "-b", id + "-c");
        var targets = List.of(id + "-x", id + "-y");
        var events = new ArrayList<Trust.Told>();
        for (int i = 0; i < 12; i++) {
            var team = teams.get(random.nextInt(3));
            var other = teams.get(random.nextInt(3));
            var target = targets.get(random.nextInt(2));
            events.add(
                    switch (random.nextInt(9)) {
                        case 0, 1 -> trust.team(team, "Team " + random.nextInt(50));
                        case 2 -> trust.disbanded(team, "Team " + team, other);
                        case 3 -> trust.target(target, random.nextInt(100));
                        case 4 -> trust.reading(target, random.nextBoolean() ? "concern_low" : "common_cause", "fail");
                        case 5, 6 -> trust.linked(team, target, "we do " + random.nextInt(50), other);
                        case 7 -> trust.unlinked(team, target);
                        default ->
                            random.nextBoolean()
                                    ? trust.formed(id + "-n", List.of(target), team)
                                    : trust.left(id + "-n", team, List.of(target), other);
                    });
        }
        return events;
    }

    private static Map<String, List<Document>> narratives(ByHand service) {
        var found = new TreeMap<String, List<Document>>();
        service.database().getCollection("narratives").find().forEach(document -> {
            var sections = document.getList("sections", Document.class);
            if (sections != null) {
                found.put(Objects.requireNonNull(document.getString("_id")), sections);
            }
        });
        return found;
    }
}
