package org.throughline.kit.derived;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The collections of what a service has made of what others told. Each generation has its own, and reads the topics
/// in consumer groups of its own, so that a new generation is built while the one before still answers
/// (propagation.md, hole 10; docs/operations.md, "Rebuild").
///
/// What a service owns has no generation and does not belong here.
public final class Derived {
    /// The first is ready at once: nobody was there before who could answer in its place.
    private static final int FIRST = 1;

    private static final String BUILT = "built";
    private static final String DROPPED = "dropped";

    private final MongoDatabase database;
    private final MongoCollection<Document> generations;
    private final int generation;
    private final Clock clock;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private volatile boolean built;

    /// @throws DroppedGenerationException if this generation was there once, and was dropped
    public Derived(MongoDatabase database, int generation, Clock clock) {
        this.database = database;
        this.generations = database.getCollection("generations");
        this.generation = generation;
        this.clock = clock;
        var known = known(generation);
        if (known != null && known.getDate(DROPPED) != null) {
            throw new DroppedGenerationException(generation, newest());
        }
        built = generation == FIRST || known != null;
    }

    private @Nullable Document known(int of) {
        return generations.find(eq("_id", of)).first();
    }

    private int newest() {
        var newest = generations.find().sort(Sorts.descending("_id")).first();
        return newest == null ? FIRST : newest.getInteger("_id");
    }

    /// A collection of this generation.
    ///
    /// @param name the same for all generations
    public MongoCollection<Document> collection(String name) {
        names.add(name);
        return database.getCollection(named(name, generation));
    }

    private static String named(String name, int of) {
        return of == FIRST ? name : name + "." + of;
    }

    public int generation() {
        return generation;
    }

    /// Whether it may answer: it has once read all that was there.
    public boolean isBuilt() {
        return built;
    }

    /// This generation has read all that was there. The one before stays, so that one can go back to it; what is older
    /// is dropped.
    public void completed() {
        if (!built) {
            generations.updateOne(
                    eq("_id", generation), set(BUILT, Date.from(clock.instant())), new UpdateOptions().upsert(true));
            built = true;
        }
        for (int old = generation - 2; old >= FIRST; old--) {
            drop(old);
        }
    }

    private void drop(int old) {
        var known = known(old);
        if (known != null && known.getDate(DROPPED) != null) {
            return;
        }
        names.forEach(name -> database.getCollection(named(name, old)).drop());
        // Said last: what was begun and not ended is done again.
        generations.updateOne(
                eq("_id", old), set(DROPPED, Date.from(clock.instant())), new UpdateOptions().upsert(true));
    }
}
