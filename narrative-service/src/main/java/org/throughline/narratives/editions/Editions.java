package org.throughline.narratives.editions;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.throughline.kit.aggregate.Stored;
import tools.jackson.databind.json.JsonMapper;

/// The replaced versions of one kind of aggregate, one document each.
///
/// A version is kept before it is replaced, so that no crash leaves a gap; keeping it again does nothing.
public final class Editions<S> {
    private final MongoCollection<Document> collection;
    private final JsonMapper json;
    private final Class<S> type;

    public Editions(MongoCollection<Document> collection, JsonMapper json, Class<S> type) {
        this.collection = collection;
        this.json = json;
        this.type = type;
    }

    /// To be called by the rule that is about to replace it.
    @SuppressWarnings("unchecked")
    public void keep(Stored<S> present) {
        try {
            collection.insertOne(new Document("_id", key(present.id(), present.version()))
                    .append("version", present.version())
                    .append("at", Date.from(present.at()))
                    .append("state", new Document((Map<String, Object>)
                            json.convertValue(present.state(), Map.class))));
        } catch (MongoWriteException again) {
            if (again.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw again;
            }
        }
    }

    /// The present version and those before it, newest first.
    ///
    /// @param below only versions lower than this one
    public List<Edition<S>> upTo(Stored<S> present, long below, int limit) {
        var found = new ArrayList<Edition<S>>();
        var from = Math.min(present.version(), below - 1);
        if (from == present.version()) {
            found.add(new Edition<>(present.version(), present.at(), present.state()));
        }
        var keys = LongStream.iterate(from, version -> version > 0, version -> version - 1)
                .limit(limit)
                .mapToObj(version -> key(present.id(), version))
                .toList();
        collection.find(in("_id", keys)).forEach(document -> found.add(read(document)));
        found.sort(Comparator.comparingLong((Edition<S> edition) -> edition.version())
                .reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    /// One version, be it the present one or an earlier.
    public Optional<Edition<S>> find(Stored<S> present, long version) {
        return version == present.version()
                ? Optional.of(new Edition<>(version, present.at(), present.state()))
                : Optional.ofNullable(collection
                                .find(eq("_id", key(present.id(), version)))
                                .first())
                        .map(this::read);
    }

    private Edition<S> read(Document document) {
        Instant at = Objects.requireNonNull(document.getDate("at")).toInstant();
        return new Edition<>(
                Objects.requireNonNull(document.getLong("version")),
                at,
                Objects.requireNonNull(json.convertValue(document.get("state"), type)));
    }

    private static String key(String id, long version) {
        return id + "/" + version;
    }
}
