package org.throughline.engagement.replicas;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Copies;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import tools.jackson.databind.json.JsonMapper;

/// Copies in a collection, read as records of one type.
final class StoredCopies<T extends Record> implements Copies<T> {
    private static final Bson LIVE = eq(Intake.LIVE, true);

    private final MongoCollection<Document> collection;
    private final JsonMapper json;
    private final Class<T> type;
    private final Bson fields;

    StoredCopies(MongoCollection<Document> collection, JsonMapper json, Class<T> type) {
        this.collection = collection;
        this.json = json;
        this.type = type;
        this.fields = include(Stream.concat(
                        Stream.of("sequence", "cause.time", Intake.STORED_AT, Intake.LIVE),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .map(name -> Intake.STATE + "." + name))
                .toList());
    }

    @Override
    public Optional<Copy<T>> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Copy<T>> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : read(collection.find(in("_id", ids)));
    }

    @Override
    public List<Copy<T>> live() {
        return inOrder(empty(), 0);
    }

    @Override
    public List<Copy<T>> liveAfter(@Nullable String after, int limit) {
        return inOrder(after == null ? empty() : gt("_id", after), limit);
    }

    @Override
    public List<Copy<T>> liveWhere(String field, Collection<String> values) {
        return values.isEmpty() ? List.of() : inOrder(in(Intake.STATE + "." + field, values), 0);
    }

    private List<Copy<T>> inOrder(Bson filter, int limit) {
        return read(collection.find(and(LIVE, filter)).sort(ascending("_id")).limit(limit));
    }

    List<Copy<T>> read(FindIterable<Document> query) {
        var found = new ArrayList<Copy<T>>();
        query.projection(fields).forEach(document -> found.add(copy(document)));
        return found;
    }

    private Copy<T> copy(Document document) {
        var happened = requireNonNull(document.getEmbedded(List.of("cause", "time"), java.util.Date.class));
        return new Copy<>(
                requireNonNull(document.getString("_id")),
                json.convertValue(document.get(Intake.STATE, Document.class), type),
                requireNonNull(document.getLong("sequence")),
                requireNonNull(document.getBoolean(Intake.LIVE)),
                Freshness.of(
                        happened.toInstant(),
                        requireNonNull(document.getDate(Intake.STORED_AT)).toInstant()));
    }
}
