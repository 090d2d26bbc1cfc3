package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.throughline.embedded.EmbeddedBroker;
import org.throughline.embedded.EmbeddedStore;

/// The embedded broker and store on free ports. What they hold goes when the JVM ends: the broker's temporary folder
/// and all that is in the store, which has no file, as nobody starts it again.
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
            Path folder = folder();
            var broker = EmbeddedBroker.start(folder, 0);
            atEnd(broker::close, folder);
            return broker;
        }
    }

    private static final class Store {
        private static final EmbeddedStore STARTED = start();

        private static EmbeddedStore start() {
            var store = EmbeddedStore.inMemory();
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("throughline-test-broker");
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
