package org.throughline.kit.consume;

import com.mongodb.MongoException;
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
    private final Runnable then;
    private volatile boolean caughtUp;
    private volatile Progress progress = new Progress(0, 0);
    private volatile boolean running;
    private @Nullable Thread looking;

    /// How far the service has come since it started.
    ///
    /// @param read records, of those that were there at the start
    /// @param of how many these were; 0 while the broker has not been seen yet
    public record Progress(long read, long of) {}

    /// Looks at these topics.
    ///
    /// @param topicsByGroup which topics each consumer group of the service reads
    /// @param then what is to be done before the service counts as caught up; what throws is tried again
    CaughtUp(
            Supplier<Admin> admins,
            Map<String, Set<String>> topicsByGroup,
            Duration interval,
            Runnable then,
            MeterRegistry metrics) {
        this.admins = admins;
        this.topicsByGroup = Map.copyOf(topicsByGroup);
        this.interval = interval;
        this.then = then;
        Gauge.builder("throughline.caught.up", this, guard -> guard.caughtUp ? 1 : 0)
                .description("Whether all that was there at the start has been read: 1, or not yet: 0")
                .register(metrics);
        Gauge.builder("throughline.catch.up.left", this, guard -> guard.progress.of() - guard.progress.read())
                .description("How many of the records that were there at the start are still to be read")
                .register(metrics);
    }

    public boolean now() {
        return caughtUp;
    }

    public Progress progress() {
        return progress;
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
        Map<String, Map<TopicPartition, There>> ends = null;
        try (var admin = admins.get()) {
            while (running && !caughtUp) {
                try {
                    if (ends == null) {
                        ends = ends(admin);
                    }
                    progress = progress(admin, ends);
                    if (progress.read() == progress.of()) {
                        then.run();
                        caughtUp = true;
                        log.info("Caught up with what was there at the start");
                        return;
                    }
                } catch (ExecutionException trouble) {
                    log.warn("Cannot see yet how far the topics go: {}", String.valueOf(trouble.getCause()));
                } catch (MongoException trouble) {
                    log.warn("Cannot say yet that all has been read: {}", trouble.toString());
                }
                Thread.sleep(interval);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Map<TopicPartition, There>> ends(Admin admin) throws ExecutionException, InterruptedException {
        var ends = new HashMap<String, Map<TopicPartition, There>>();
        for (var each : topicsByGroup.entrySet()) {
            var partitions = admin.describeTopics(each.getValue()).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toSet());
            var first = offsets(admin, partitions, OffsetSpec.earliest());
            var last = offsets(admin, partitions, OffsetSpec.latest());
            ends.put(
                    each.getKey(),
                    last.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    end -> new There(first.getOrDefault(end.getKey(), 0L), end.getValue()))));
        }
        return ends;
    }

    /// What a partition held at the start. Where retention has taken everything there is nothing to read, and nothing
    /// will ever be committed.
    private record There(long first, long end) {
        long count() {
            return end - first;
        }

        long readUpTo(long offset) {
            return Math.clamp(offset - first, 0, count());
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Progress progress(Admin admin, Map<String, Map<TopicPartition, There>> ends)
            throws ExecutionException, InterruptedException {
        long read = 0;
        long of = 0;
        for (var each : ends.entrySet()) {
            var committed = admin.listConsumerGroupOffsets(each.getKey())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (var there : each.getValue().entrySet()) {
                var offset = committed.get(there.getKey());
                of += there.getValue().count();
                read += offset == null ? 0 : there.getValue().readUpTo(offset.offset());
            }
        }
        return new Progress(read, of);
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
