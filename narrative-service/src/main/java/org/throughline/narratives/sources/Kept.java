package org.throughline.narratives.sources;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.throughline.kit.consume.Replica;
import org.throughline.kit.derived.Derived;

/// The collections of this generation in which the newest states are kept.
final class Kept {
    /// What is kept, each in a collection of its own.
    enum Kind {
        TARGET("targets"),
        MEASURE("measures"),
        TEAM("teams"),
        CONTRIBUTION("contributions"),
        NETWORK("networks");

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }
    }

    private final Derived derived;
    private final Map<Kind, Replica> replicas = new EnumMap<>(Kind.class);

    Kept(Derived derived) {
        this.derived = derived;
        for (var kind : Kind.values()) {
            replicas.put(kind, new Replica(all(kind)));
        }
        all(Kind.CONTRIBUTION).createIndex(Indexes.ascending("target"));
        all(Kind.NETWORK).createIndex(Indexes.ascending("targets"));
        all(Kind.TEAM).createIndex(Indexes.ascending("department"));
    }

    MongoCollection<Document> all(Kind kind) {
        return derived.collection(kind.collection);
    }

    Replica replica(Kind kind) {
        return Objects.requireNonNull(replicas.get(kind));
    }

    Map<String, Document> byId(Kind kind, Collection<String> keys) {
        var found = new HashMap<String, Document>();
        replica(kind).find(keys).forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    Ties ties() {
        return new Ties(derived.collection("ties"));
    }
}
