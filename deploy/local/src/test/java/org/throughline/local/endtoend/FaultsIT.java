package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;

/// What takes long to go wrong: parts that are away for a minute or answer slowly, and a group that is shared out anew
/// again and again, while changes spread to 2,000 teams.
@Tag("faults")
final class FaultsIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final FanOut FAN_OUT = FanOut.shared();
    private static final int AWAY_SECONDS = 60;
    private static final int REBALANCES = 10;
    private static final int STALLS = 20;
    private static final Duration STALLED = Duration.ofSeconds(2);
    private static final Duration RUNNING = Duration.ofSeconds(1);

    @AfterEach
    void everybodySaysTheSame() {
        PLATFORM.agrees();
    }

    @Test
    void with_the_broker_away_for_a_minute_what_was_written_arrives() throws Exception {
        awayForAMinute(Part.BROKER);
    }

    @Test
    void with_the_store_away_for_a_minute_what_was_on_its_way_arrives() throws Exception {
        awayForAMinute(Part.STORE);
    }

    private static void awayForAMinute(Part part) throws InterruptedException {
        var before = FAN_OUT.versions();
        var event = FAN_OUT.change();
        PLATFORM.kill(part);
        Thread.sleep(Duration.ofSeconds(AWAY_SECONDS));
        PLATFORM.start();
        everyNarrativeWasRevisedOnce(before, event);
    }

    /// Somebody else joins the group, takes part of its work, does nothing with it and leaves.
    @Test
    void a_group_that_is_shared_out_anew_every_few_seconds_does_its_work_once() {
        var before = FAN_OUT.versions();
        var event = FAN_OUT.change();
        for (int rebalance = 0; rebalance < REBALANCES; rebalance++) {
            try (var intruder = new KafkaConsumer<>(
                    Map.<String, Object>of(
                            "bootstrap.servers",
                            PLATFORM.where().brokers(),
                            "group.id",
                            "narrative-service.1",
                            "enable.auto.commit",
                            false),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                intruder.subscribe(List.of(Throughline.TARGETS, Throughline.RECOMPOSE));
                intruder.poll(Duration.ofSeconds(3));
            }
        }
        everyNarrativeWasRevisedOnce(before, event);
    }

    /// Stopped and let go on again and again, it answers each question seconds late.
    @Test
    void a_store_that_answers_slowly_delays_and_loses_nothing() throws Exception {
        var before = FAN_OUT.versions();
        var event = FAN_OUT.change();
        for (int stall = 0; stall < STALLS; stall++) {
            signal("STOP");
            Thread.sleep(STALLED);
            signal("CONT");
            Thread.sleep(RUNNING);
        }
        everyNarrativeWasRevisedOnce(before, event);
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        var kill = new ProcessBuilder(
                        "kill",
                        "-" + signal,
                        Long.toString(PLATFORM.process(Part.STORE).pid()))
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private static void everyNarrativeWasRevisedOnce(Map<String, Long> before, String event) {
        assertThat(FAN_OUT.settled(event)).isEqualTo(new Progress("settled", FanOut.TEAMS, FanOut.TEAMS, 0, 0));
        assertThat(FAN_OUT.everyNarrativeTellsOf(event))
                .allSatisfy((team, version) -> assertThat(version).isEqualTo(before.getOrDefault(team, 0L) + 1));
    }
}
