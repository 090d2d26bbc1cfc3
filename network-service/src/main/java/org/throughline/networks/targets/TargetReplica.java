package org.throughline.networks.targets;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.targets.Target;
import org.throughline.kit.consume.Replica;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.targets.domain.KnownTargets;

/// The newest state of each target, one document a target.
final class TargetReplica implements KnownTargets {
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(5).toNanos();
    private final MongoCollection<Document> targets;
    private final Replica replica;
    private final AtomicLong kept = new AtomicLong();
    private volatile @Nullable Remembered remembered;

    /// All of them as they were a moment ago.
    ///
    /// @param kept how often any had been kept here when they were read
    private record Remembered(Map<String, KnownTarget> all, long kept, long readAt) {}

    TargetReplica(MongoCollection<Document> targets) {
        this.targets = targets;
        this.replica = new Replica(targets);
    }

    void keep(List<Replica.State> states) {
        replica.keep(states);
        kept.incrementAndGet();
    }

    boolean knowsNewerThan(Replica.State state) {
        return replica.knowsNewerThan(state);
    }

    static Document document(Target target, boolean retired) {
        var drivers = new ArrayList<Document>();
        for (var driver : target.drivers()) {
            var box = new Document("id", driver.id()).append("title", driver.title());
            drivers.add(driver.parent() == null ? box : box.append("parent", driver.parent()));
        }
        return new Document("title", target.title()).append("drivers", drivers).append("retired", retired);
    }

    @Override
    public Map<String, KnownTarget> find(Collection<String> ids) {
        var found = new LinkedHashMap<String, KnownTarget>();
        replica.find(ids).stream().map(TargetReplica::read).forEach(target -> found.put(target.id(), target));
        return found;
    }

    @Override
    public Map<String, KnownTarget> all() {
        var now = System.nanoTime();
        var before = remembered;
        var keptNow = kept.get();
        if (before != null && before.kept() == keptNow && now - before.readAt() < LOOK_EVERY_NANOS) {
            return before.all();
        }
        var found = new LinkedHashMap<String, KnownTarget>();
        targets.find().map(TargetReplica::read).forEach(target -> found.put(target.id(), target));
        var all = before != null && before.all().equals(found) ? before.all() : Collections.unmodifiableMap(found);
        remembered = new Remembered(all, keptNow, now);
        return all;
    }

    private static KnownTarget read(Document document) {
        var drivers = new LinkedHashMap<String, String>();
        var parents = new LinkedHashMap<String, String>();
        for (var driver : document.getList("drivers", Document.class, List.of())) {
            drivers.put(text(driver, "id"), text(driver, "title"));
            if (driver.getString("parent") != null) {
                parents.put(text(driver, "id"), text(driver, "parent"));
            }
        }
        return new KnownTarget(
                text(document, "_id"),
                text(document, "title"),
                drivers,
                parents,
                document.getBoolean("retired", false));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
