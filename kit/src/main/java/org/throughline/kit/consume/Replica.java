package org.throughline.kit.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.throughline.kit.ContendedException;
import org.throughline.kit.event.Envelope;

/// The newest state of what others own, one document a key: `{_id, sequence, cause {event, type, source, time}, …}`.
/// The greatest sequence wins, whatever the order of arrival, however often.
public final class Replica {
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> collection;

    public Replica(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /// A state that arrived.
    ///
    /// @param fields what to keep of it, beside sequence and cause
    public record State(String key, Envelope envelope, Document fields) {}

    /// Keeps those that are newer than what is there. Of several for one key the newest counts. One of the same
    /// sequence as what is there changes nothing.
    public void keep(List<State> states) {
        var newest = new LinkedHashMap<String, State>();
        for (var state : states) {
            newest.merge(
                    state.key(),
                    state,
                    (a, b) -> b.envelope().sequence() > a.envelope().sequence() ? b : a);
        }
        for (int attempt = 0; !newest.isEmpty(); attempt++) {
            dropOld(newest);
            if (newest.isEmpty() || write(newest.values())) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new ContendedException(collection.getNamespace().getCollectionName());
            }
        }
    }

    private void dropOld(Map<String, State> newest) {
        sequences(newest.keySet()).forEach((key, sequence) -> {
            if (sequence >= Objects.requireNonNull(newest.get(key)).envelope().sequence()) {
                newest.remove(key);
            }
        });
    }

    /// Whether what is there of this key is newer.
    public boolean knowsNewerThan(State state) {
        return sequences(List.of(state.key())).getOrDefault(state.key(), Long.MIN_VALUE)
                > state.envelope().sequence();
    }

    /// The sequences that are there.
    public Map<String, Long> sequences(Collection<String> keys) {
        var found = new HashMap<String, Long>();
        collection
                .find(in("_id", keys))
                .projection(include("sequence"))
                .forEach(document -> found.put(
                        Objects.requireNonNull(document.getString("_id")),
                        Objects.requireNonNull(document.getLong("sequence"))));
        return found;
    }

    // An upsert that finds something newer tries to insert and meets the key: then another consumer was faster, and
    // what is newest is looked at again.
    private boolean write(Collection<State> states) {
        var writes = states.stream()
                .map(state -> new UpdateOneModel<Document>(
                        and(
                                eq("_id", state.key()),
                                lt("sequence", state.envelope().sequence())),
                        new Document("$set", document(state)),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException raced) {
            if (raced.getWriteErrors().stream().allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw raced;
        }
    }

    private static Document document(State state) {
        var document = new Document("sequence", state.envelope().sequence()).append("cause", cause(state.envelope()));
        document.putAll(state.fields());
        return document;
    }

    /// The event behind a state, as it is kept beside it.
    public static Document cause(Envelope envelope) {
        return new Document("event", envelope.id())
                .append("type", envelope.type())
                .append("source", envelope.source())
                .append("time", Date.from(envelope.time()));
    }

    /// Those of these keys that are there.
    public List<Document> find(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : collection.find(in("_id", keys)).into(new ArrayList<>());
    }
}
