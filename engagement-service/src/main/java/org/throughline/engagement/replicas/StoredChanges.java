package org.throughline.engagement.replicas;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Changes;
import org.throughline.engagement.replicas.domain.Copy;

/// How far changes have got, by the time at which it was heard here.
final class StoredChanges implements Changes {
    private final MongoCollection<Document> collection;
    private final StoredCopies<Change> copies;

    StoredChanges(MongoCollection<Document> collection, StoredCopies<Change> copies) {
        this.collection = collection;
        this.copies = copies;
    }

    @Override
    public List<Copy<Change>> newest(int limit) {
        return copies.read(collection.find().sort(descending(Intake.STORED_AT)).limit(limit));
    }

    @Override
    public List<Copy<Change>> since(Instant stored, int limit) {
        return copies.read(collection
                .find(gte(Intake.STORED_AT, Date.from(stored)))
                .sort(descending(Intake.STORED_AT))
                .limit(limit));
    }
}
