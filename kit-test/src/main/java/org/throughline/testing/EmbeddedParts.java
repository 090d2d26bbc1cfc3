package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.throughline.embedded.EmbeddedBroker;
import org.throughline.embedded.EmbeddedStore;

/// The embedded broker and store on free ports, with their data in temporary folders that go when the JVM ends.
final class EmbeddedParts implements TestParts {
    @Override
    public String bootstrapServers() {
        return Broker.STARTED.bootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return Store.STARTED.uri(database);
    }

    private static final class Broker {
        private static final EmbeddedBroker STARTED = start();

        private static EmbeddedBroker start() {
            Path folder = folder("broker");
            var broker = EmbeddedBroker.start(folder, 0);
            atEnd(broker::close, folder);
            return broker;
        }
    }

    private static final class Store {
        private static final EmbeddedStore STARTED = start();

        private static EmbeddedStore start() {
            Path folder = folder("store");
            var store = EmbeddedStore.start(folder.resolve("store.mv"), 0);
            atEnd(store::close, folder);
            return store;
        }
    }

    private static Path folder(String part) {
        try {
            return Files.createTempDirectory("throughline-test-" + part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atEnd(Runnable close, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close.run();
            delete(folder);
        }));
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
