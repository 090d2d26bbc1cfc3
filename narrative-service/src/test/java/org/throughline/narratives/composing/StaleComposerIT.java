package org.throughline.narratives.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Relay;
import org.throughline.narratives.ByHand;
import org.throughline.narratives.Trust;
import org.throughline.narratives.changes.Changes;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.sources.ReadingInputs;

/// Hole 3: a composer that read its inputs, stalled through a rebalance, and wakes after another has composed newer
/// ones.
class StaleComposerIT {
    private final ByHand service = ByHand.shared();
    private final Trust trust = new Trust();

    // Seen to fail (the old threshold came back) without eq("fence", …) in NarrativeStore.write.
    @Test
    void who_wakes_late_writes_nothing_old() throws Exception {
        service.arrive(trust.team("h3", "Ward 3"), trust.target("h3", 76), trust.linked("h3", "h3", "we help"));
        service.compose();
        var stalling = new StallingClock();
        var change = trust.moved("h3", 77);
        service.arrive(change);
        var jobs = service.takeJobs();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var late = threads.submit(() -> composer(stalling).compose(marks(change)));
            assertThat(stalling.stalled.await(20, TimeUnit.SECONDS)).isTrue();

            service.arrive(trust.moved("h3", 90));
            service.compose(jobs);
            service.compose();
            stalling.goOn.countDown();
            late.get(20, TimeUnit.SECONDS);
        }
        assertThat(service.text("h3")).contains("90%").doesNotContain("77%");
        assertThat(service.counts(change)).containsExactly(1, 1, 0, 0);
    }

    // Seen to fail (the old one won) with the fence moved by revisions only, as the others found nothing to change.
    @Test
    void a_composition_that_changed_nothing_fences_it_too() throws Exception {
        service.arrive(trust.team("h3u", "Ward 3"), trust.target("h3u", 76), trust.linked("h3u", "h3u", "we help"));
        service.compose();
        var stalling = new StallingClock();
        var away = trust.moved("h3u", 77);
        service.arrive(away);
        var jobs = service.takeJobs();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var late = threads.submit(() -> composer(stalling).compose(marks(away)));
            assertThat(stalling.stalled.await(20, TimeUnit.SECONDS)).isTrue();

            service.arrive(trust.moved("h3u", 76));
            service.compose(jobs);
            service.compose();
            stalling.goOn.countDown();
            late.get(20, TimeUnit.SECONDS);
        }
        assertThat(service.text("h3u")).contains("76%").doesNotContain("77%");
        assertThat(service.counts(away)).containsExactly(1, 0, 1, 0);
    }

    // Seen to fail (the helper renamed in between kept its old name) with Composition.announced always true.
    @Test
    void what_a_first_composition_refers_to_is_found_when_it_changes_meanwhile() throws Exception {
        service.arrive(trust.team("h3n", "Ward 3"), trust.team("h3o", "Old name"));
        service.compose();
        var stalling = new StallingClock();
        var link = trust.linked("h3o", "h3n", "we carry", "h3n");
        service.arrive(link);
        service.takeJobs();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> composer(stalling).compose(marks("h3n", link)));
            assertThat(stalling.stalled.await(20, TimeUnit.SECONDS)).isTrue();

            service.arrive(trust.renamed("h3o", "New name"));
            var jobs = service.takeJobs();
            stalling.goOn.countDown();
            slow.get(20, TimeUnit.SECONDS);
            service.compose(jobs);
        }
        assertThat(service.text("h3n")).contains("New name");
    }

    private Composing composer(Clock clock) {
        return new Composing(
                service.bean(NarrativeStore.class),
                service.bean(ReadingInputs.class),
                service.bean(Changes.class),
                service.bean(Relay.class),
                service.bean(EventWriter.class),
                clock);
    }

    private static Map<String, Map<String, Mark>> marks(Trust.Told event) {
        return marks(event.header("ce_subject").substring("target/".length()), event);
    }

    private static Map<String, Map<String, Mark>> marks(String team, Trust.Told event) {
        return Map.of(
                team,
                Map.of(
                        event.id(),
                        new Mark(
                                event.id(),
                                event.header("ce_type"),
                                event.header("ce_source"),
                                Instant.parse(event.header("ce_time")),
                                event.header("ce_subject"),
                                event.id(),
                                null,
                                null)));
    }

    /// Stalls who asks for the time first: a composer does so between reading its inputs and storing.
    private static final class StallingClock extends Clock {
        private final CountDownLatch stalled = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicBoolean first = new AtomicBoolean(true);

        @Override
        public Instant instant() {
            if (first.getAndSet(false)) {
                stalled.countDown();
                try {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void jobs_are_polled_few_at_a_time() {
        assertThat(
                        service.bean(org.springframework.core.env.Environment.class)
                                .getProperty(
                                        "spring.cloud.stream.kafka.bindings.recompose-in-0.consumer.configuration.max.poll.records"))
                .isEqualTo("50");
    }
}
