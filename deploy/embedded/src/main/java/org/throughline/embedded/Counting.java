package org.throughline.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counting what matches. Drivers send it as a pipeline, for which the library reads the whole collection, and `count`
/// finds by the index. The relay of each service counts every other second while anything waits.
///
/// @param collection its name
/// @param query what is counted
/// @param limit how far it is counted; 0 for all
record Counting(String collection, Document query, int limit) {
    private static final Document GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    /// The counting that a pipeline stands for; empty where it is for anything else.
    static Optional<Counting> of(Document aggregate) {
        return aggregate.get("aggregate") instanceof String collection
                        && aggregate.get("pipeline") instanceof List<?> stages
                        && (stages.size() == 2 || stages.size() == 3)
                        && stages.getFirst() instanceof Map<?, ?> first
                        && first.get("$match") instanceof Document query
                        && stages.getLast() instanceof Map<?, ?> last
                        && GROUP.equals(last.get("$group"))
                ? limit(stages).map(limit -> new Counting(collection, query, limit))
                : Optional.empty();
    }

    private static Optional<Integer> limit(List<?> stages) {
        if (stages.size() == 2) {
            return Optional.of(0);
        }
        return stages.get(1) instanceof Map<?, ?> stage && stage.get("$limit") instanceof Number limit
                ? Optional.of(limit.intValue())
                : Optional.empty();
    }

    Document command() {
        return new Document("count", collection).append("query", query).append("limit", limit);
    }

    /// What the pipeline would have answered.
    ///
    /// @param counted the answer to [#command]
    Document answer(String database, Document counted) {
        var n = counted.get("n");
        var found = Integer.valueOf(0).equals(n) ? List.of() : List.of(new Document("_id", 1).append("n", n));
        return new Document(
                        "cursor",
                        new Document("id", 0L)
                                .append("ns", database + "." + collection)
                                .append("firstBatch", found))
                .append("ok", 1.0);
    }
}
