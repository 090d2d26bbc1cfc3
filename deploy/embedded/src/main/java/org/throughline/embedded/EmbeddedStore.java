package org.throughline.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// A store that speaks MongoDB's wire protocol, in this JVM, on the loopback address, with its data in one file.
public final class EmbeddedStore implements Part {
    /// How long space that nothing refers to any more is kept. Only a power cut needs it longer, and that may cost the
    /// last seconds here anyway; the default of 45 s makes a busy file grow by gigabytes.
    private static final int RETENTION_MILLIS = 1_000;

    /// Pages that are not held in memory are deserialised anew each time. The usual 16 MB hold some 2,000 narratives.
    private static final int CACHE_MEGABYTES = 192;

    /// How things are written in the file: as [BsonType] and [KeyType] do.
    private static final int FORM = 2;

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts a store that keeps its data in `file`, new or used before.
    ///
    /// @param port where clients find it; 0 for any free one
    public static EmbeddedStore start(Path file, int port) {
        return start(file, port, _ -> {});
    }

    /// @param broken told when the file can no longer be written; from then on every command fails
    static EmbeddedStore start(Path file, int port, Consumer<RuntimeException> broken) {
        if (port != 0) {
            LoopbackPort.requireFree(port);
        }
        DataFolder.prepare(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder"));
        return serving(open(file), port, broken);
    }

    /// A store without a file, on any free port: for who has no use for its data once it has ended.
    public static EmbeddedStore inMemory() {
        return serving(new MVStore.Builder().autoCommitDisabled().open(), 0, _ -> {});
    }

    private static EmbeddedStore serving(MVStore store, int port, Consumer<RuntimeException> broken) {
        var server = new MongoServer(new CommittingBackend(store, broken));
        server.bind(LoopbackPort.address(port));
        return new EmbeddedStore(server, server.getLocalAddress().getPort());
    }

    private static MVStore open(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return inThisForm(store, file);
        } catch (MVStoreException e) {
            throw new IllegalStateException("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    private static MVStore inThisForm(MVStore store, Path file) {
        if (!store.getMapNames().isEmpty() && store.getStoreVersion() != FORM) {
            store.closeImmediately();
            throw new IllegalStateException(
                    file + " was written by another version of Throughline; ./throughline reset makes a new one");
        }
        store.setStoreVersion(FORM);
        return store;
    }

    @Override
    public int port() {
        return port;
    }

    /// The address of one database in it, for a driver.
    public String uri(String database) {
        return "mongodb://" + LoopbackPort.HOST + ":" + port + "/" + database;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
