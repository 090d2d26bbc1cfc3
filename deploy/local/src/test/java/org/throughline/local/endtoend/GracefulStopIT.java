package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.TroubleException;

/// SIGTERM in the middle of work, as a rolling upgrade does.
final class GracefulStopIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final int WRITERS = 4;
    private static final int BUSY = 100;
    private static final String SERVICE = "target-service";

    @Test
    void who_is_told_to_stop_has_sent_what_it_accepted_and_left_its_group_before_it_is_gone() throws Exception {
        var accepted = new ConcurrentLinkedQueue<String>();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> writeUntilItIsGone(writer, accepted)))
                .toList();
        while (accepted.size() < BUSY && writers.stream().anyMatch(Thread::isAlive)) {
            Pause.take();
        }
        assertThat(accepted).as("writes before anybody stops").hasSizeGreaterThanOrEqualTo(BUSY);

        PLATFORM.stop(Part.TARGET);

        assertThat(members()).as("members of its group").isZero();
        for (var writer : writers) {
            writer.join();
        }
        assertThat(published()).as("what was accepted is on the topic").containsAll(accepted);
        PLATFORM.start();
        PLATFORM.agrees();
    }

    private static void writeUntilItIsGone(int writer, Queue<String> accepted) {
        try {
            for (int value = 1; ; value = value % 99 + 1) {
                PLATFORM.api()
                        .put(Part.TARGET, "/api/targets/stopping-" + writer, target(value))
                        .published()
                        .ifPresent(accepted::add);
            }
        } catch (TroubleException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static String target(int value) {
        return """
                {"title":"Seen in time","setBy":"The board","statement":"Everybody is seen in time.",
                 "whyItMatters":"Waiting is frightening.",
                 "measure":{"name":"Seen in time","unit":"%%","improvement":"increase","frequency":"month"},
                 "thresholds":[{"from":"2024-04-01","value":%d}],"drivers":[],"balancingMeasures":[]}
                """.formatted(value);
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

    private static Set<String> published() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", PLATFORM.where().brokers(), "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Throughline.TARGETS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var changes = new HashSet<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    var change = each.headers().lastHeader("ce_correlationid");
                    if (change != null) {
                        changes.add(new String(change.value(), StandardCharsets.UTF_8));
                    }
                }
            }
            return changes;
        }
    }
}
