package org.throughline.engagement.replicas;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.throughline.kit.derived.Derived;

/// Says whether any copy is another than before, whichever instance took it in.
final class Revision {
    private static final String NUMBER = "number";
    private final MongoCollection<Document> collection;

    Revision(Derived derived) {
        collection = derived.collection("revision");
    }

    long number() {
        var found = collection.find(eq("_id", "copies")).first();
        return found == null ? 0 : found.getLong(NUMBER);
    }

    /// After the copies are written, never before: who reads them in between reads them once more.
    void next() {
        // By chance and not counted: a store that was emptied does not come to the same number again.
        collection.updateOne(
                eq("_id", "copies"),
                set(NUMBER, ThreadLocalRandom.current().nextLong()),
                new UpdateOptions().upsert(true));
    }
}
