package org.throughline.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose documents are BSON in memory as in the file: each is decoded for whoever asks, and belongs to
/// them. The library keeps them as objects, which take five times as much (collecting garbage was half of what the
/// store did), and changes these in their place, while an answer that holds one is on its way to a client.
///
/// Sizes are not counted, as nobody asks for them: each write would encode the document three times more.
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final String ID = "_id";
    private static final int USUAL_BYTES = 4_096;

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

    private static byte[] encoded(Document document) {
        var bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    private static Document decoded(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var key = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        if (documents.put(Missing.ofNullable(key), encoded(document)) != null) {
            throw new IllegalStateException("there was a document " + key + " in " + this + " already");
        }
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), encoded(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("there is no document " + position + " in " + this);
        }
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var bytes = documents.get(position);
        return bytes == null ? null : decoded(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(each -> new DocumentWithPosition<>(decoded(each.getValue()), each.getKey()));
    }

    /// The first ones by id are where they are kept, and those by an indexed field are found by the index. The library
    /// looks at all, and orders what matches.
    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        if (limit > 0 && order != null && getIndexes().stream().noneMatch(index -> index.canHandle(query))) {
            var first = isById(order) ? Optional.of(firstById(query, skip + limit)) : first(query, order, skip + limit);
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

    private List<Document> firstById(Document query, int wanted) {
        var found = new ArrayList<Document>();
        for (var each = documents.cursor(lowest(query)); found.size() < wanted && each.hasNext(); ) {
            each.next();
            var document = decoded(each.getValue());
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

    private Optional<List<Document>> first(Document query, Document order, int wanted) {
        return order.entrySet().stream()
                .findFirst()
                .flatMap(by -> getIndexes().stream()
                        .filter(LookupIndex.class::isInstance)
                        .map(LookupIndex.class::cast)
                        .filter(index -> index.isOf(by.getKey()))
                        .findFirst()
                        .flatMap(index ->
                                index.inOrder(query, by.getValue() instanceof Number sign && sign.intValue() < 0))
                        .flatMap(inOrder -> first(query, inOrder, wanted)));
    }

    // With all that have the same value as the last one: what they are ordered by next is looked at afterwards.
    private Optional<List<Document>> first(Document query, LookupIndex.InOrder inOrder, int wanted) {
        var found = new ArrayList<Document>();
        for (var together : inOrder.positions()) {
            for (var position : together) {
                var document = getDocument(position);
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
        return matchDocumentsFromStream(
                documents.values().stream().map(BsonCollection::decoded), query, order, skip, limit, batch, fields);
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
