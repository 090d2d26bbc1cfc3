package org.throughline.narratives.sources;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Which contributions and networks a team was ever tied to, so that its inputs are found by key instead of by search.
///
/// Ties are only ever added, so that it does not matter how often or in which order that is done; whether one still
/// holds is what the contribution or network itself says. They are written before what they lead to: whoever sees a
/// state sees its ties.
final class Ties {
    static final String CONTRIBUTIONS = "contributions";
    static final String NETWORKS = "networks";

    private final MongoCollection<Document> collection;
    private final Map<String, Map<String, Set<String>>> added = new HashMap<>();

    Ties(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /// Notes a tie, to be written with [#write].
    void add(String team, String kind, String key) {
        added.computeIfAbsent(team, _ -> new HashMap<>())
                .computeIfAbsent(kind, _ -> new HashSet<>())
                .add(key);
    }

    void write() {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        added.forEach((team, kinds) -> {
            var updates = new ArrayList<Bson>();
            kinds.forEach((kind, keys) -> updates.add(addEachToSet(kind, List.copyOf(keys))));
            writes.add(new UpdateOneModel<>(
                    eq("_id", team),
                    com.mongodb.client.model.Updates.combine(updates),
                    new UpdateOptions().upsert(true)));
        });
        if (!writes.isEmpty()) {
            UpsertRace.retried(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
        added.clear();
    }

    /// A team's ties.
    record Tied(List<String> contributions, List<String> networks) {
        static final Tied NONE = new Tied(List.of(), List.of());
    }

    Map<String, Tied> of(Collection<String> teams) {
        var found = new HashMap<String, Tied>();
        collection
                .find(in("_id", teams))
                .forEach(document -> found.put(
                        document.getString("_id"),
                        new Tied(
                                document.getList(CONTRIBUTIONS, String.class, List.of()),
                                document.getList(NETWORKS, String.class, List.of()))));
        return found;
    }
}
