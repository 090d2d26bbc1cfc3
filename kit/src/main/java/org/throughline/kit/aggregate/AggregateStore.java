package org.throughline.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.outbox.Outbox;

/// Aggregates of one kind in one collection: `{_id, version, sequence, at, state, cause, pending…}`, where `cause`
/// is the event that told of the present state.
///
/// State and events are written in one atomic write of one document, guarded by the version that the decision was
/// made upon. `S` is a record that Jackson can write and read; queries may use its fields as `state.<field>`.
public final class AggregateStore<S> {
    private static final int MOST_VERSIONS_AT_ONCE = 10_000;

    private final MongoCollection<Document> collection;
    private final Form<S> form;
    private final Writing<S> writing;
    private final Bson projection;

    AggregateStore(MongoCollection<Document> collection, Form<S> form, Writing<S> writing) {
        this(collection, form, writing, Outbox.without());
    }

    private AggregateStore(MongoCollection<Document> collection, Form<S> form, Writing<S> writing, Bson projection) {
        this.collection = collection;
        this.form = form;
        this.writing = writing;
        this.projection = projection;
    }

    /// The same for reading, without a field of the state that is large and not needed. Writes go by the whole
    /// state.
    public AggregateStore<S> without(String field) {
        return new AggregateStore<>(collection, form, writing, Outbox.without(Form.STATE + "." + field));
    }

    /// Tells the id of each aggregate that this instance has written.
    void watch(Consumer<String> watcher) {
        writing.watch(watcher);
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
    /// @throws org.throughline.kit.ContendedException if others were faster each time
    public Outcome<S> decide(String id, Precondition precondition, Trigger trigger, Rule<S> rule) {
        return writing.decide(id, precondition, trigger, rule);
    }

    /// Takes a field out of the state, if this is still the version that is there. For notes that a service writes
    /// for itself together with a state, such as work that has to follow: the version stays, as nothing changed for
    /// others.
    public boolean strike(Stored<S> stored, String field) {
        return collection
                        .updateOne(
                                and(eq("_id", stored.id()), eq(Form.VERSION, stored.version())),
                                unset(Form.STATE + "." + field))
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
                .forEach(document -> found.add(form.read(document)));
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
                .find(and(filter, exists(Form.STATE)))
                .projection(projection)
                .sort(ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(form.read(document)));
        return found;
    }

    /// The versions of all, also of those that were removed, by id.
    Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        collection
                .find()
                .projection(include(Form.VERSION))
                .batchSize(MOST_VERSIONS_AT_ONCE)
                .forEach(document -> versions.put(
                        Objects.requireNonNull(document.getString("_id")),
                        Objects.requireNonNull(document.getLong(Form.VERSION))));
        return versions;
    }

    /// An index over fields of the state, for queries with [#all].
    public AggregateStore<S> indexedBy(String... fields) {
        for (var field : fields) {
            collection.createIndex(Indexes.ascending(Form.STATE + "." + field));
        }
        return this;
    }
}
