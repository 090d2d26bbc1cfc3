package org.throughline.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.throughline.kit.event.Trigger;
import org.throughline.narratives.marking.Bucket;

/// Hole 7 of propagation.md: one event touches thousands of teams. It has a service of its own, as the embedded store
/// looks through whole collections and would make every other test wait.
class FanOutIT {
    private static final ByHand service = ByHand.start();
    private final Trust trust = new Trust();

    @AfterAll
    static void close() {
        service.close();
    }

    // Seen to fail (one job) with TEAMS_PER_JOB = 5,000 and one bucket: its poll would start over at each rebalance.
    @Test
    void a_change_for_thousands_of_teams_becomes_jobs_of_a_bucket_each() {
        var teams = IntStream.range(0, 2_000).mapToObj(i -> "h7-" + i).toList();
        var crowd = new Trust(new Trigger("h7-beginning", "h7-beginning", null));
        var events = new ArrayList<Trust.Told>();
        events.add(trust.target("h7", 76));
        teams.forEach(team -> events.add(crowd.linked(team, "h7", "we help")));
        teams.forEach(team -> events.add(crowd.team(team, "Team " + team)));
        for (int from = 0; from < events.size(); from += 500) {
            service.arrive(events.subList(from, Math.min(from + 500, events.size())));
        }
        service.compose();

        var change = trust.moved("h7", 78);
        service.arrive(change);
        var jobs = service.takeJobs();
        assertThat(jobs).hasSize(64).allSatisfy(job -> assertThat(job.value()).hasSizeLessThan(50_000));

        // Half of the jobs are done, then all of them come again.
        service.compose(jobs.subList(0, 32));
        service.compose(jobs);
        assertThat(service.counts(change)).containsExactly(2_000, 2_000, 0, 0);
        assertThat(service.database()
                        .getCollection("narratives")
                        .countDocuments(new Document("_id", new Document("$in", teams)).append("version", 2L)))
                .isEqualTo(2_000);
    }

    // Seen to fail (too few jobs, thus too large ones) with MARKS_PER_JOB = 1,000,000.
    @Test
    void jobs_stay_small_however_many_events_touch_the_same_teams() {
        var bucket = Bucket.of("h7b-0");
        var events = IntStream.range(0, 100_000)
                .mapToObj(i -> "h7b-" + i)
                .filter(team -> Bucket.of(team) == bucket)
                .limit(700)
                .map(team -> trust.linked(team, "h7b", "we help"))
                .toList();
        service.arrive(events);
        service.takeJobs();

        service.arrive(
                IntStream.range(0, 400).mapToObj(i -> trust.moved("h7b", i)).toList());

        var jobs = service.takeJobs();
        assertThat(jobs)
                .hasSizeGreaterThan(10)
                .allSatisfy(job -> assertThat(job.value()).hasSizeLessThan(300_000));
    }
}
