package org.throughline.narratives.changes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.ChangeFollowed;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.outbox.Relay;
import org.throughline.narratives.changes.domain.Progress;

/// Publishes `change.followed` when a change's counts have moved: at most one event for each change and turn.
final class Follower {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int AT_ONCE = 200;

    /// It rests for so many times as long as it has counted.
    private static final int REST = 9;

    /// When all that a change touched was done for the first time.
    private static final String SETTLED_AT = "settledAt";

    private final Changes changes;
    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final Relay relay;
    private final EventWriter writer;
    private final Clock clock;
    private final Settling settling;
    private String swept = "";
    private long rests = System.nanoTime();

    Follower(
            Changes changes,
            MongoCollection<Document> collection,
            Outbox outbox,
            Relay relay,
            EventWriter writer,
            Clock clock,
            Settling settling) {
        this.changes = changes;
        this.collection = collection;
        this.outbox = outbox;
        this.relay = relay;
        this.writer = writer;
        this.clock = clock;
        this.settling = settling;
    }

    // What it counts grows with the teams that a change touches, and so must what it leaves to those that do the work.
    @Scheduled(fixedDelay = 200)
    void follow() {
        long began = System.nanoTime();
        if (began - rests < 0) {
            return;
        }
        follow(changes.takeTouched());
        long ended = System.nanoTime();
        rests = ended + REST * (ended - began);
    }

    /// Changes that an instance left open when it died.
    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        var open = new ArrayList<String>();
        collection
                .find(and(eq("open", true), gt("_id", swept)))
                .sort(ascending("_id"))
                .limit(AT_ONCE)
                .forEach(change -> open.add(Changes.id(change)));
        // From the beginning again after the last: some may stay open for long, and must not stand before others.
        swept = open.size() < AT_ONCE ? "" : open.getLast();
        follow(open);
        settling.oldestOpen(oldestOpen());
    }

    private @Nullable Instant oldestOpen() {
        var told = Date.from(now().minus(Settling.TOLD));
        var oldest = collection
                .find(and(eq("open", true), gt("firstAt", told)))
                .sort(ascending("firstAt"))
                .first();
        return oldest == null ? null : firstAt(oldest);
    }

    private void follow(Collection<String> ids) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            try {
                publish(part);
            } catch (RuntimeException trouble) {
                changes.touch(part);
                log.warn("Changes could not be followed and are looked at again: {}", trouble.toString());
            }
        }
    }

    private void publish(List<String> ids) {
        var stored = changes.find(ids);
        var progress = changes.count(stored);
        var writes = new ArrayList<UpdateOneModel<Document>>();
        Map<String, List<PendingEvent>> events = new LinkedHashMap<>();
        for (var change : stored) {
            var counted = Objects.requireNonNull(progress.get(Changes.id(change)));
            if (!counts(counted).equals(change.get("counts")) || change.getBoolean("open", true) != open(counted)) {
                var event = event(change, counted);
                writes.add(write(change, counted, event));
                events.put(Changes.id(change), event);
            }
        }
        if (writes.isEmpty()) {
            return;
        }
        var result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        if (result.getMatchedCount() == writes.size()) {
            events.forEach((id, event) -> relay.stored(outbox, id, event));
            stored.stream()
                    .filter(change -> events.containsKey(Changes.id(change)) && change.getDate(SETTLED_AT) == null)
                    .filter(change -> !open(Objects.requireNonNull(progress.get(Changes.id(change)))))
                    .forEach(change -> settling.settled(firstAt(change)));
        } else {
            // Someone else wrote some of them. Whose events are stored is not told apart here: the sweep relays them.
            changes.touch(events.keySet());
        }
    }

    private List<PendingEvent> event(Document change, Progress counted) {
        var id = Changes.id(change);
        var subject = Objects.requireNonNull(change.getString("subject"));
        var type = Objects.requireNonNull(change.getString("type"));
        return writer.of(
                Subjects.change(id),
                Objects.requireNonNull(change.getLong("sequence")),
                List.of(new ChangeFollowed(
                        id,
                        counted.state(),
                        counted.affected(),
                        counted.revised(),
                        counted.unchanged(),
                        counted.pending(),
                        firstAt(change),
                        now(),
                        subject,
                        type)),
                new Trigger(id, null, null));
    }

    // Guarded by what was counted upon: a mark that came meanwhile must not be closed over.
    private UpdateOneModel<Document> write(Document change, Progress counted, List<PendingEvent> event) {
        outbox.admit(change, event.size(), Subjects.change(Changes.id(change)));
        return new UpdateOneModel<>(
                and(
                        eq("_id", Changes.id(change)),
                        eq("sequence", change.getLong("sequence")),
                        eq("marked", change.getLong("marked"))),
                combine(
                        set("counts", counts(counted)),
                        set("open", open(counted)),
                        set("lastAt", Date.from(now())),
                        settledAt(counted),
                        set("sequence", event.getLast().sequence()),
                        outbox.append(event)));
    }

    // The first time stays.
    private Bson settledAt(Progress counted) {
        return open(counted) ? combine() : min(SETTLED_AT, Date.from(now()));
    }

    private static boolean open(Progress progress) {
        return progress.pending() > 0;
    }

    private static Document counts(Progress progress) {
        return new Document("affected", progress.affected())
                .append("revised", progress.revised())
                .append("unchanged", progress.unchanged());
    }

    private static Instant firstAt(Document change) {
        return Objects.requireNonNull(change.getDate("firstAt")).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
