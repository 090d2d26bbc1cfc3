package org.throughline.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose documents are BSON in memory as in the file: each is decoded for whoever asks, and belongs to
/// them. The library keeps them as objects, which take five times as much (collecting garbage was half of what the
/// store did), and changes these in their place, while an answer that holds one is on its way to a client.
///
/// Sizes are not counted, as nobody asks for them: each write would encode the document three times more.
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final String ID = "_id";

    /// What an update that is under way looks at: the library asks for its documents as for any others.
    private static final ScopedValue<Fields> CHANGED = ScopedValue.newInstance();

    private final MVMap<Object, byte[]> documents;

    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var key = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        if (documents.put(Missing.ofNullable(key), Bson.encoded(document)) != null) {
            throw new IllegalStateException("there was a document " + key + " in " + this + " already");
        }
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), Bson.encoded(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("there is no document " + position + " in " + this);
        }
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return document(position, Fields.ALL);
    }

    private @Nullable Document document(Object position, Fields fields) {
        var bytes = documents.get(position);
        return bytes == null ? null : Bson.decoded(bytes, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(each -> new DocumentWithPosition<>(Bson.decoded(each.getValue(), Fields.ALL), each.getKey()));
    }

    /// The first ones by id are where they are kept, and those by an indexed field are found by the index. The library
    /// looks at all, and orders what matches.
    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        if (limit > 0 && order != null && getIndexes().stream().noneMatch(index -> index.canHandle(query))) {
            var looked = fields(query, order, fields);
            var first = isById(order)
                    ? Optional.of(firstById(query, looked, skip + limit))
                    : first(query, order, looked, skip + limit);
            if (first.isPresent()) {
                return matchDocumentsFromStream(first.get().stream(), query, order, skip, limit, batch, fields);
            }
        }
        return super.queryDocuments(query, order, skip, limit, batch, fields);
    }

    // Texts are kept in the order that the query language has as well; of other ids it is not looked at.
    private boolean isById(Document order) {
        return order.size() == 1
                && order.get(ID) instanceof Number sign
                && sign.intValue() > 0
                && documents.firstKey() instanceof String
                && documents.lastKey() instanceof String;
    }

    private List<Document> firstById(Document query, Fields fields, int wanted) {
        var found = new ArrayList<Document>();
        for (var each = documents.cursor(lowest(query)); found.size() < wanted && each.hasNext(); ) {
            each.next();
            var document = Bson.decoded(each.getValue(), fields);
            if (documentMatchesQuery(document, query)) {
                found.add(document);
            }
        }
        return found;
    }

    // Where to begin; null for the first one. Whether it is itself asked for is looked at afterwards.
    private static @Nullable Object lowest(Document query) {
        return Conditions.on(ID, query)
                .filter(Map.class::isInstance)
                .flatMap(bounds -> Stream.of("$gt", "$gte").map(((Map<?, ?>) bounds)::get))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<List<Document>> first(Document query, Document order, Fields fields, int wanted) {
        return order.entrySet().stream()
                .findFirst()
                .flatMap(by -> getIndexes().stream()
                        .filter(LookupIndex.class::isInstance)
                        .map(LookupIndex.class::cast)
                        .filter(index -> index.isOf(by.getKey()))
                        .findFirst()
                        .flatMap(index ->
                                index.inOrder(query, by.getValue() instanceof Number sign && sign.intValue() < 0))
                        .flatMap(inOrder -> first(query, inOrder, fields, wanted)));
    }

    // With all that have the same value as the last one: what they are ordered by next is looked at afterwards.
    private Optional<List<Document>> first(Document query, LookupIndex.InOrder inOrder, Fields fields, int wanted) {
        var found = new ArrayList<Document>();
        for (var together : inOrder.positions()) {
            for (var position : together) {
                var document = document(position, fields);
                if (document != null && documentMatchesQuery(document, query)) {
                    found.add(document);
                }
            }
            if (found.size() >= wanted) {
                return Optional.of(found);
            }
        }
        return inOrder.all() ? Optional.of(found) : Optional.empty();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        return matching(documents.values().stream(), query, order, skip, limit, batch, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        var found = StreamSupport.stream(positions.spliterator(), false)
                .flatMap(position -> Stream.ofNullable(documents.get(position)));
        return matching(found, query, order, skip, limit, batch, fields);
    }

    private QueryResult matching(
            Stream<byte[]> among,
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        var looked = fields(query, order, fields);
        return matchDocumentsFromStream(
                among.map(bytes -> Bson.decoded(bytes, looked)), query, order, skip, limit, batch, fields);
    }

    @Override
    public synchronized Document updateDocuments(
            Document query, Document update, ArrayFilters filters, boolean many, boolean upsert, Oplog log) {
        var indexed =
                getIndexes().stream().flatMap(index -> index.getKeys().stream()).map(IndexKey::getKey);
        return ScopedValue.where(CHANGED, Fields.changed(query, update, indexed))
                .call(() -> super.updateDocuments(query, update, filters, many, upsert, log));
    }

    private static Fields fields(Document query, @Nullable Document order, @Nullable Document projection) {
        return CHANGED.isBound() ? CHANGED.get() : Fields.asked(query, order, projection);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int by) {
        // see above
    }
}
