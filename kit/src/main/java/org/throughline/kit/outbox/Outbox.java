package org.throughline.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.exclude;
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
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.kit.KitSettings.RelaySettings;
import org.throughline.kit.event.PendingEvent;

/// The events that wait in the documents of one collection.
///
/// A document keeps them in `pending` (oldest first), the last one's id in `pendingTo`, in `pendingSince` since when
/// any waits, in `claimedUntil` until when whoever wrote or claimed them (`claimedBy`) may be expected to send them,
/// and in `told` what may have to be told again ([Told]). Writers only ever append ([#append]); a relay removes what
/// the broker acknowledged, from the front ([#clear]). So no write brings back a cleared event (hole 6).
public final class Outbox {
    private static final String PENDING = "pending";
    private static final String PENDING_TO = "pendingTo";
    private static final String PENDING_SINCE = "pendingSince";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String CLAIMED_BY = "claimedBy";
    private static final int MOST_PENDING_CHARACTERS = 4_000_000;
    private static final int MOST_COUNTED = 100_000;

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final RelaySettings settings;
    private final Told told;

    Outbox(MongoCollection<Document> collection, Clock clock, RelaySettings settings, Catalogue catalogue) {
        this.collection = collection;
        this.clock = clock;
        this.settings = settings;
        this.told = new Told(catalogue);
        collection.createIndex(Indexes.ascending(CLAIMED_UNTIL), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending(PENDING_SINCE), new IndexOptions().sparse(true));
    }

    /// What a write adds to its update so that the events are stored with the state. The writer has claimed them with
    /// it and should hand them to the relay once the write is done.
    public Bson append(List<PendingEvent> events) {
        var updates = told.updates(events);
        updates.add(
                pushEach(PENDING, events.stream().map(PendingEvent::toDocument).toList()));
        updates.add(set(PENDING_TO, events.getLast().id()));
        updates.add(min(PENDING_SINCE, now()));
        updates.add(set(CLAIMED_UNTIL, claim()));
        return combine(updates);
    }

    /// The same for a document that is inserted.
    public Document insertInto(Document document, List<PendingEvent> events) {
        return document.append(
                        PENDING, events.stream().map(PendingEvent::toDocument).toList())
                .append(PENDING_TO, events.getLast().id())
                .append(PENDING_SINCE, now())
                .append(CLAIMED_UNTIL, claim())
                .append(Told.FIELD, told.document(events));
    }

    /// For reading the documents without what the outbox keeps in them.
    ///
    /// @param more what else is not read
    public static Bson without(String... more) {
        return exclude(
                Stream.concat(Stream.of(PENDING, Told.FIELD), Stream.of(more)).toList());
    }

    /// For reading them with what waits, and without what was told: for who writes next.
    public static Bson forWriting() {
        return exclude(Told.FIELD);
    }

    /// What a document's subject has told, in the order of its sequence.
    public record ToldBy(Object documentId, List<PendingEvent> events) {}

    /// What was told by the documents after this one, in the order of their ids; empty at the end.
    ///
    /// @param after null for the first ones
    public List<ToldBy> told(@Nullable Object after, int limit) {
        return collection
                .find(after == null ? exists(Told.FIELD) : and(gt("_id", after), exists(Told.FIELD)))
                .projection(include(Told.FIELD))
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> new ToldBy(Objects.requireNonNull(document.get("_id")), Told.read(document)))
                .into(new ArrayList<>());
    }

    /// In about how many documents there is something that was told.
    public long toldDocuments() {
        return collection.estimatedDocumentCount();
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
        return combine(unset(PENDING_TO), unset(PENDING_SINCE), unset(CLAIMED_UNTIL), unset(CLAIMED_BY));
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
        if (found.isEmpty()) {
            return List.of();
        }
        var run = UUID.randomUUID().toString();
        var claimed = combine(set(CLAIMED_UNTIL, claim()), set(CLAIMED_BY, run));
        var left = new LinkedHashMap<Object, Left>();
        var writes = new ArrayList<WriteModel<Document>>(found.size());
        for (var document : found) {
            var id = Objects.requireNonNull(document.get("_id"));
            var unclaimed = and(eq("_id", id), eq(CLAIMED_UNTIL, document.getDate(CLAIMED_UNTIL)));
            var events = pending(document);
            if (events.isEmpty()) {
                writes.add(new UpdateOneModel<>(and(unclaimed, size(PENDING, 0)), nothingWaits()));
            } else {
                writes.add(new UpdateOneModel<>(unclaimed, claimed));
                left.put(id, new Left(id, events));
            }
        }
        var done = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        if (done.getMatchedCount() < writes.size()) {
            left.keySet().retainAll(claimedBy(run, left.keySet()));
        }
        return List.copyOf(left.values());
    }

    // Others were faster with some of them.
    private Set<Object> claimedBy(String run, Collection<Object> ids) {
        return collection
                .find(and(in("_id", ids), eq(CLAIMED_BY, run)))
                .projection(include("_id"))
                .map(mine -> Objects.requireNonNull(mine.get("_id")))
                .into(new HashSet<>());
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
