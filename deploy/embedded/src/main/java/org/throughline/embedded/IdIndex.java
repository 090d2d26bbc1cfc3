package org.throughline.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

/// The index of ids, used also where a query asks for the id and something else, as MongoDB does. The library by
/// itself then looks through the whole collection, and each guarded update (`_id` and a version) costs as much as there
/// are documents. What the index finds is held against the whole query afterwards.
final class IdIndex extends Index<Object> {
    private static final String ID = "_id";

    private final Index<Object> index;

    private IdIndex(Index<Object> index) {
        super(index.getName(), index.getKeys(), false);
        this.index = index;
    }

    /// The index, if it is one of ids, in this form.
    static Index<Object> of(Index<Object> index) {
        var keys = index.getKeys();
        return keys.size() == 1 && keys.getFirst().getKey().equals(ID) ? new IdIndex(index) : index;
    }

    @Override
    public boolean canHandle(Document query) {
        return index.canHandle(onlyId(query));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return index.getPositions(onlyId(query));
    }

    private static Document onlyId(Document query) {
        return Conditions.on(ID, query)
                .findFirst()
                .map(id -> new Document(ID, id))
                .orElse(query);
    }

    @Override
    public Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        index.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        index.updateInPlace(before, after, position, collection);
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public boolean isEmpty() {
        return index.isEmpty();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public void drop() {
        index.drop();
    }
}
