package org.throughline.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Event;
import org.throughline.kit.ContendedException;
import org.throughline.kit.Refusal;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.outbox.Relay;
import tools.jackson.databind.json.JsonMapper;

/// Aggregates of one kind in one collection: `{_id, version, sequence, at, state, cause, pending…}`, where `cause`
/// is the event that told of the present state.
///
/// State and events are written in one atomic write of one document, guarded by the version that the decision was
/// made upon. `S` is a record that Jackson can write and read; queries may use its fields as `state.<field>`.
public final class AggregateStore<S> {
    private static final int ATTEMPTS = 50;
    private static final int AT_ONCE = 5;
    private static final int MOST_VERSIONS_AT_ONCE = 10_000;
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final Relay relay;
    private final EventWriter events;
    private final JsonMapper json;
    private final Clock clock;
    private final Class<S> type;
    private final Function<String, String> subject;
    private final Bson projection;
    private final List<Consumer<String>> watchers;

    AggregateStore(
            MongoCollection<Document> collection,
            Outbox outbox,
            Relay relay,
            EventWriter events,
            JsonMapper json,
            Clock clock,
            Class<S> type,
            Function<String, String> subject) {
        this(
                collection,
                outbox,
                relay,
                events,
                json,
                clock,
                type,
                subject,
                Outbox.without(),
                new CopyOnWriteArrayList<>());
    }

    private AggregateStore(
            MongoCollection<Document> collection,
            Outbox outbox,
            Relay relay,
            EventWriter events,
            JsonMapper json,
            Clock clock,
            Class<S> type,
            Function<String, String> subject,
            Bson projection,
            List<Consumer<String>> watchers) {
        this.collection = collection;
        this.outbox = outbox;
        this.relay = relay;
        this.events = events;
        this.json = json;
        this.clock = clock;
        this.type = type;
        this.subject = subject;
        this.projection = projection;
        this.watchers = watchers;
    }

    /// The same for reading, without a field of the state that is large and not needed. Writes go by the whole
    /// state.
    public AggregateStore<S> without(String field) {
        return new AggregateStore<>(
                collection,
                outbox,
                relay,
                events,
                json,
                clock,
                type,
                subject,
                Outbox.without("state." + field),
                watchers);
    }

    /// Tells the id of each aggregate that this instance has written.
    void watch(Consumer<String> watcher) {
        watchers.add(watcher);
    }

    /// A pure rule: from what is there (empty where nothing is, or it was removed) to what should be.
    @FunctionalInterface
    public interface Rule<S> {
        Decision<S> decide(Optional<Stored<S>> current);
    }

    /// Decides and writes. Another writer in between makes it decide again upon the newer state, so the rule must be
    /// pure.
    ///
    /// @throws org.throughline.kit.outbox.OutboxFullException if too many of its events wait for the broker
    /// @throws ContendedException if others were faster each time
    public Outcome<S> decide(String id, Precondition precondition, Trigger trigger, Rule<S> rule) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = collection
                    .find(eq("_id", id))
                    .projection(Outbox.forWriting())
                    .first();
            var current = document == null ? null : read(document);
            if (!precondition.holdsFor(current)) {
                return new Outcome.Stale<>(current == null || current.removed() ? null : current.version());
            }
            var decision = rule.decide(Optional.ofNullable(current).filter(s -> !s.removed()));
            var outcome = switch (decision) {
                case Decision.Write<S> write -> write(id, document, current, write.state(), write.events(), trigger);
                case Decision.Remove<S> remove -> write(id, document, current, null, remove.events(), trigger);
                case Decision.Keep<S> _ -> new Outcome.Kept<S>(current);
                case Decision.Refuse<S> refuse -> new Outcome.Refused<S>(refuse.refusals());
                case Decision.Conflict<S> conflict -> new Outcome.Conflicted<S>(conflict.reason());
            };
            if (outcome != null) {
                return outcome;
            }
            if (attempt > AT_ONCE) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
        throw new ContendedException(subject.apply(id));
    }

    private @Nullable Outcome<S> write(
            String id,
            @Nullable Document document,
            @Nullable Stored<S> current,
            @Nullable S state,
            LongFunction<List<? extends Event>> payloads,
            Trigger trigger) {
        var version = current == null ? 1 : current.version() + 1;
        var lastSequence = current == null ? 0 : current.sequence();
        var pending = events.of(subject.apply(id), lastSequence, payloads.apply(version), trigger);
        var tooLarge = pending.stream().filter(PendingEvent::isTooLarge).findFirst();
        if (tooLarge.isPresent()) {
            return new Outcome.Refused<>(List.of(tooLarge(tooLarge.get())));
        }
        if (document != null) {
            outbox.admit(document, pending.size(), subject.apply(id));
        }
        var at = clock.instant();
        var consequence = pending.isEmpty()
                ? current == null ? Trigger.START : current.consequence()
                : pending.getFirst().consequence();
        var sequence = pending.isEmpty() ? lastSequence : pending.getLast().sequence();
        var stored = new Stored<>(id, version, sequence, state, at, consequence);
        var isStored = (current == null || document == null)
                ? insert(stored, pending)
                : update(document, current, stored, pending);
        if (!isStored) {
            return null;
        }
        watchers.forEach(watcher -> watcher.accept(id));
        relay.stored(outbox, id, pending);
        return new Outcome.Written<>(
                stored,
                current == null || current.removed(),
                pending.isEmpty() ? null : pending.getFirst().correlationId());
    }

    private static Refusal tooLarge(PendingEvent event) {
        return new Refusal(
                "",
                null,
                "should be shorter in all: what is published about it would have " + event.size()
                        + " bytes, and at most " + PendingEvent.MOST_BYTES + " can be published");
    }

    private boolean insert(Stored<S> stored, List<PendingEvent> pending) {
        var document = new Document("_id", stored.id())
                .append("version", stored.version())
                .append("sequence", stored.sequence())
                .append("at", Date.from(stored.at()));
        if (stored.stateOrNull() != null) {
            document.append("state", toDocument(stored.state()));
        }
        if (!pending.isEmpty()) {
            document.append("cause", events.cause(pending.getFirst()));
            outbox.insertInto(document, pending);
        }
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw raced;
        }
    }

    private boolean update(Document document, Stored<S> current, Stored<S> stored, List<PendingEvent> pending) {
        var updates = new ArrayList<Bson>();
        updates.add(set("version", stored.version()));
        updates.add(set("sequence", stored.sequence()));
        updates.add(set("at", Date.from(stored.at())));
        updates.addAll(
                stored.stateOrNull() == null
                        ? List.of(unset("state"))
                        : StateUpdate.of(document.get("state", Document.class), toDocument(stored.state())));
        if (!pending.isEmpty()) {
            updates.add(set("cause", events.cause(pending.getFirst())));
            updates.add(outbox.append(pending));
        }
        return collection
                        .updateOne(and(eq("_id", stored.id()), eq("version", current.version())), combine(updates))
                        .getMatchedCount()
                == 1;
    }

    /// Takes a field out of the state, if this is still the version that is there. For notes that a service writes
    /// for itself together with a state, such as work that has to follow: the version stays, as nothing changed for
    /// others.
    public boolean strike(Stored<S> stored, String field) {
        return collection
                        .updateOne(
                                and(eq("_id", stored.id()), eq("version", stored.version())), unset("state." + field))
                        .getMatchedCount()
                == 1;
    }

    /// The aggregate, if it is there and was not removed.
    public Optional<Stored<S>> find(String id) {
        return byId(eq("_id", id)).stream().filter(stored -> !stored.removed()).findFirst();
    }

    public List<Stored<S>> findAll(Collection<String> ids) {
        return versioned(ids).stream().filter(stored -> !stored.removed()).toList();
    }

    /// Also those that were removed.
    List<Stored<S>> versioned(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : byId(in("_id", ids));
    }

    // By id alone: together with another condition not every store goes by its index of ids.
    private List<Stored<S>> byId(Bson ids) {
        var found = new ArrayList<Stored<S>>();
        collection
                .find(ids)
                .projection(projection)
                .sort(ascending("_id"))
                .forEach(document -> found.add(read(document)));
        return found;
    }

    /// A page in order of ids.
    ///
    /// @param filter on `state.<field>`
    /// @param after the id after which to begin; null for the first page
    public List<Stored<S>> page(Bson filter, @Nullable String after, int limit) {
        return all(after == null ? filter : and(filter, gt("_id", after)), limit);
    }

    /// Those that a query finds, at most so many, in order of ids.
    public List<Stored<S>> all(Bson filter, int limit) {
        var found = new ArrayList<Stored<S>>();
        collection
                .find(and(filter, exists("state")))
                .projection(projection)
                .sort(ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    /// The versions of all, also of those that were removed, by id.
    Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        collection
                .find()
                .projection(include("version"))
                .batchSize(MOST_VERSIONS_AT_ONCE)
                .forEach(document -> versions.put(
                        Objects.requireNonNull(document.getString("_id")),
                        Objects.requireNonNull(document.getLong("version"))));
        return versions;
    }

    /// An index over fields of the state, for queries with [#all].
    public AggregateStore<S> indexedBy(String... fields) {
        for (var field : fields) {
            collection.createIndex(Indexes.ascending("state." + field));
        }
        return this;
    }

    private Stored<S> read(Document document) {
        var state = document.get("state", Document.class);
        return new Stored<>(
                Objects.requireNonNull(document.getString("_id")),
                Objects.requireNonNull(document.getLong("version")),
                Objects.requireNonNull(document.getLong("sequence")),
                state == null ? null : json.convertValue(state, type),
                at(document),
                consequence(document.get("cause", Document.class)));
    }

    private static Trigger consequence(@Nullable Document cause) {
        return cause == null
                ? Trigger.START
                : new Trigger(cause.getString("correlation"), cause.getString("event"), cause.getString("traceparent"));
    }

    private static Instant at(Document document) {
        return Objects.requireNonNull(document.getDate("at")).toInstant();
    }

    @SuppressWarnings("unchecked")
    private Document toDocument(S state) {
        return new Document((Map<String, Object>) json.convertValue(state, Map.class));
    }
}
