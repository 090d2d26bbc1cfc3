package org.throughline.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.kit.KitSettings.RelaySettings;
import org.throughline.kit.event.PendingEvent;

/// The events that wait in the documents of one collection.
///
/// A document keeps them in `pending` (oldest first), the last one's id in `pendingTo`, in `pendingSince` since when
/// any waits, and in `claimedUntil` until when whoever wrote or claimed them may be expected to send them. Writers
/// only ever append ([#append]); a relay removes what the broker acknowledged, from the front ([#clear]). So no
/// write brings back a cleared event (hole 6).
public final class Outbox {
    private static final String PENDING = "pending";
    private static final String PENDING_TO = "pendingTo";
    private static final String PENDING_SINCE = "pendingSince";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final int MOST_PENDING_CHARACTERS = 4_000_000;
    private static final int MOST_COUNTED = 100_000;

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final RelaySettings settings;

    Outbox(MongoCollection<Document> collection, Clock clock, RelaySettings settings) {
        this.collection = collection;
        this.clock = clock;
        this.settings = settings;
        collection.createIndex(Indexes.ascending(CLAIMED_UNTIL), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending(PENDING_SINCE), new IndexOptions().sparse(true));
    }

    /// What a write adds to its update so that the events are stored with the state. The writer has claimed them with
    /// it and should hand them to the relay once the write is done.
    public Bson append(List<PendingEvent> events) {
        return combine(
                pushEach(PENDING, events.stream().map(PendingEvent::toDocument).toList()),
                set(PENDING_TO, events.getLast().id()),
                min(PENDING_SINCE, now()),
                set(CLAIMED_UNTIL, claim()));
    }

    /// The same for a document that is inserted.
    public Document insertInto(Document document, List<PendingEvent> events) {
        return document.append(
                        PENDING, events.stream().map(PendingEvent::toDocument).toList())
                .append(PENDING_TO, events.getLast().id())
                .append(PENDING_SINCE, now())
                .append(CLAIMED_UNTIL, claim());
    }

    /// The events that wait in a document as it was read.
    public static List<PendingEvent> pending(Document document) {
        return document.getList(PENDING, Document.class, List.of()).stream()
                .map(PendingEvent::of)
                .toList();
    }

    /// Refuses a write whose events would make too many wait, or more than fit into a document.
    ///
    /// @throws OutboxFullException if the broker has been away for so long
    public void admit(Document current, int more, String subject) {
        var waiting = current.getList(PENDING, Document.class, List.of());
        if (more > 0
                && (waiting.size() + more > settings.maxPending() || characters(waiting) > MOST_PENDING_CHARACTERS)) {
            throw new OutboxFullException(subject);
        }
    }

    private static long characters(List<Document> waiting) {
        return waiting.stream()
                .mapToLong(event -> event.get("data") instanceof String data ? data.length() : 0)
                .sum();
    }

    /// What the broker acknowledged of one document's events.
    ///
    /// @param sent the acknowledged ones, from the front
    /// @param all whether these were all that the relay knew of
    record Sent(Object documentId, List<PendingEvent> sent, boolean all) {}

    /// Removes what was sent, at most one entry a document. Usually just these events wait, which their number and
    /// the last one's id show, and one bulk write does it; else they are taken out by id.
    void clear(List<Sent> sent) {
        var complete = sent.stream().filter(Sent::all).toList();
        if (!complete.isEmpty()) {
            var writes = complete.stream()
                    .map(each -> new UpdateOneModel<Document>(
                            and(
                                    eq("_id", each.documentId()),
                                    eq(PENDING_TO, each.sent().getLast().id()),
                                    size(PENDING, each.sent().size())),
                            combine(set(PENDING, List.of()), nothingWaits())))
                    .toList();
            var result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() == sent.size()) {
                return;
            }
        }
        clearOneByOne(sent);
    }

    private void clearOneByOne(List<Sent> sent) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var each : sent) {
            var ids = each.sent().stream().map(PendingEvent::id).toList();
            writes.add(new UpdateOneModel<>(
                    eq("_id", each.documentId()), pull(PENDING, new Document("id", new Document("$in", ids)))));
            writes.add(new UpdateOneModel<>(and(eq("_id", each.documentId()), size(PENDING, 0)), nothingWaits()));
        }
        collection.bulkWrite(writes);
    }

    private static Bson nothingWaits() {
        return combine(unset(PENDING_TO), unset(PENDING_SINCE), unset(CLAIMED_UNTIL));
    }

    /// Events that a relay has claimed for itself.
    record Left(Object documentId, List<PendingEvent> events) {}

    /// Claims events that nobody relays any more, because their writer or relay died or the broker was away; those
    /// that were left first, first. Of several sweepers that find the same document, one gets it.
    List<Left> claimLeft(int limit) {
        return claim(collection
                .find(lt(CLAIMED_UNTIL, now()))
                .projection(include(PENDING, CLAIMED_UNTIL))
                .sort(ascending(CLAIMED_UNTIL))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    /// Claims all that waits in these documents, whoever claimed it before: for who has waited too long with his own.
    List<Left> claimAgain(List<Object> documentIds) {
        return claim(collection
                .find(and(in("_id", documentIds), exists(CLAIMED_UNTIL)))
                .projection(include(PENDING, CLAIMED_UNTIL))
                .into(new ArrayList<>()));
    }

    private List<Left> claim(List<Document> found) {
        var left = new ArrayList<Left>();
        for (var document : found) {
            var id = Objects.requireNonNull(document.get("_id"));
            var mine = and(eq("_id", id), eq(CLAIMED_UNTIL, document.getDate(CLAIMED_UNTIL)));
            var events = pending(document);
            if (events.isEmpty()) {
                collection.updateOne(and(mine, size(PENDING, 0)), nothingWaits());
            } else if (collection.updateOne(mine, set(CLAIMED_UNTIL, claim())).getModifiedCount() == 1) {
                left.add(new Left(id, events));
            }
        }
        return left;
    }

    /// What waits in this collection.
    ///
    /// @param documents in how many documents, counted up to 100,000
    /// @param since when the oldest of it was stored; empty if nothing waits
    record Backlog(long documents, Optional<Instant> since) {}

    Backlog backlog() {
        var oldest = collection
                .find(exists(PENDING_SINCE))
                .projection(include(PENDING_SINCE))
                .sort(ascending(PENDING_SINCE))
                .first();
        return oldest == null
                ? new Backlog(0, Optional.empty())
                : new Backlog(
                        collection.countDocuments(exists(PENDING_SINCE), new CountOptions().limit(MOST_COUNTED)),
                        Optional.ofNullable(oldest.getDate(PENDING_SINCE)).map(Date::toInstant));
    }

    /// Until when these events may be sent by whoever has just stored them.
    Instant sendBefore(List<PendingEvent> events) {
        return settings.sendBefore(events.getFirst().time());
    }

    /// Until when what was claimed just now may be sent.
    Instant sendBefore() {
        return settings.sendBefore(clock.instant());
    }

    boolean mayStillSend(Instant sendBefore) {
        return clock.instant().isBefore(sendBefore);
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private Date claim() {
        return Date.from(clock.instant().plus(settings.claim()));
    }
}
