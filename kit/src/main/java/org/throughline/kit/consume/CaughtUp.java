package org.throughline.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Whether the service has read all that was there when it started. Until then it knows half of it, and must publish
/// nothing derived and run no clock work (propagation.md, hole 9): whoever does so asks here first.
///
/// What counts is what the consumer group has committed, thus applied, by whichever instance. Once caught up, always
/// caught up, until the next start. A broker that does not answer means "not yet".
public final class CaughtUp implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CaughtUp.class);

    private final Supplier<Admin> admins;
    private final Map<String, Set<String>> topicsByGroup;
    private final Duration interval;
    private volatile boolean caughtUp;
    private volatile boolean running;
    private @Nullable Thread looking;

    /// Looks at these topics.
    ///
    /// @param topicsByGroup which topics each consumer group of the service reads
    CaughtUp(Supplier<Admin> admins, Map<String, Set<String>> topicsByGroup, Duration interval, MeterRegistry metrics) {
        this.admins = admins;
        this.topicsByGroup = Map.copyOf(topicsByGroup);
        this.interval = interval;
        Gauge.builder("throughline.caught.up", this, guard -> guard.caughtUp ? 1 : 0)
                .description("Whether all that was there at the start has been read: 1, or not yet: 0")
                .register(metrics);
    }

    public boolean now() {
        return caughtUp;
    }

    /// For consumers that publish what they derive.
    ///
    /// @throws NotCaughtUpException if it is too early; the container calls again
    public void require() {
        if (!caughtUp) {
            throw new NotCaughtUpException();
        }
    }

    private void look() {
        Map<String, Map<TopicPartition, Long>> ends = null;
        try (var admin = admins.get()) {
            while (running && !caughtUp) {
                try {
                    if (ends == null) {
                        ends = ends(admin);
                    }
                    caughtUp = reached(admin, ends);
                    if (caughtUp) {
                        log.info("Caught up with what was there at the start");
                        return;
                    }
                } catch (ExecutionException trouble) {
                    log.warn("Cannot see yet how far the topics go: {}", String.valueOf(trouble.getCause()));
                }
                Thread.sleep(interval);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Map<TopicPartition, Long>> ends(Admin admin) throws ExecutionException, InterruptedException {
        var ends = new HashMap<String, Map<TopicPartition, Long>>();
        for (var each : topicsByGroup.entrySet()) {
            var partitions = admin.describeTopics(each.getValue()).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toSet());
            var first = offsets(admin, partitions, OffsetSpec.earliest());
            var last = offsets(admin, partitions, OffsetSpec.latest());
            // Where retention has taken everything there is nothing to read, and nothing will ever be committed.
            last.entrySet().removeIf(end -> end.getValue() <= first.getOrDefault(end.getKey(), 0L));
            ends.put(each.getKey(), last);
        }
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static boolean reached(Admin admin, Map<String, Map<TopicPartition, Long>> ends)
            throws ExecutionException, InterruptedException {
        for (var each : ends.entrySet()) {
            var committed = admin.listConsumerGroupOffsets(each.getKey())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (var end : each.getValue().entrySet()) {
                var offset = committed.get(end.getKey());
                if (offset == null || offset.offset() < end.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void start() {
        running = true;
        looking = Thread.ofVirtual().name("caught-up").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
        if (looking != null) {
            looking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
