package org.throughline.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Writes what a command changed to the file before the client gets its answer.
///
/// A command touches several maps (document, indexes), so the store may only be committed between commands: else
/// `kill -9` could leave an index that points at no document. Commands therefore share a lock, a commit takes it alone;
/// one commit serves all commands that ended before it.
final class CommittingBackend extends H2Backend {
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "serverstatus",
            "killcursors",
            "endsessions",
            "listcollections",
            "listindexes",
            "collstats",
            "dbstats");

    /// Of what a query found, so much is answered at once where nobody says how much: all of it may be more than
    /// a driver takes.
    private static final int MOST_AT_ONCE = 1_000;

    /// What the library begins and joins the names of its maps with.
    private static final String DATABASES = "databases.";
    private static final String INDEX = "._index_";

    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final AtomicLong ended = new AtomicLong();
    private final Consumer<RuntimeException> broken;
    private long committed;

    CommittingBackend(MVStore store, Consumer<RuntimeException> broken) {
        super(store);
        this.broken = broken;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return hello(channel, database, query);
        }
        var counting = command.equalsIgnoreCase("aggregate") ? Counting.of(query) : Optional.<Counting>empty();
        if (counting.isPresent()) {
            var counted = super.handleCommand(
                    channel, database, "count", counting.get().command());
            return counting.get().answer(database, counted);
        }
        if (command.equalsIgnoreCase("find") || command.equalsIgnoreCase("getMore")) {
            query.putIfAbsent("batchSize", MOST_AT_ONCE);
        }
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleCommand(channel, database, command, query);
        }
        try {
            return write(channel, database, command, query);
        } finally {
            commitUpTo(ended.get());
        }
    }

    // What `isMaster` is called since MongoDB 5, and what health checks ask; the server knows the old name only.
    private Document hello(Channel channel, String database, Document query) {
        var answer = super.handleCommand(channel, database, "isMaster", query);
        answer.put("isWritablePrimary", true);
        return answer;
    }

    private Document write(Channel channel, String database, String command, Document query) {
        commands.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            ended.incrementAndGet();
            commands.readLock().unlock();
        }
    }

    private void commitUpTo(long mine) {
        commands.writeLock().lock();
        try {
            if (committed < mine) {
                long all = ended.get();
                getMvStore().commit();
                committed = all;
            }
        } catch (MVStoreException e) {
            broken.accept(e);
            throw e;
        } finally {
            commands.writeLock().unlock();
        }
    }

    private static final class Database extends H2Database {
        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            var name = getFullCollectionNamespace(collection);
            return new BsonCollection(
                    this,
                    collection,
                    options,
                    store.openMap(DATABASES + name, new MVMap.Builder<Object, byte[]>().valueType(new BsonType())),
                    cursorRegistry);
        }

        // The library takes a map that is open already as it is: with our type.
        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            store.openMap(
                    getFullCollectionNamespace(collection) + INDEX + name,
                    new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
            return IdIndex.of(super.openOrCreateUniqueIndex(collection, name, keys, sparse));
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new LookupIndex(name, keys, sparse);
        }
    }
}
