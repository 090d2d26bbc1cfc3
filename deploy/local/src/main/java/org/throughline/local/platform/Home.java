package org.throughline.local.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/// The folder `.throughline/`: `data`, `logs`, `run` (pids), `keys`, and `apps` (what is made from the jars so that
/// they start sooner; it can be deleted at any time).
final class Home {
    /// The unpacked services take most of it, an empty broker and store a tenth; the rest is for what is loaded.
    private static final long NEEDED_BYTES = 1L << 30;

    private final Path folder;

    Home(Path folder) {
        this.folder = folder;
    }

    Path data(Part part) {
        return folder.resolve("data").resolve(part.label());
    }

    Path app(Part part) {
        return folder.resolve("apps").resolve(part.label());
    }

    Path log(Part part) {
        return folder.resolve("logs").resolve(part.label() + ".log");
    }

    Path generations() {
        return folder.resolve("data").resolve("generations.properties");
    }

    Path pid(Part part) {
        return folder.resolve("run").resolve(part.label() + ".pid");
    }

    Path staffKey() {
        return folder.resolve("keys").resolve("staff.key");
    }

    Path secrets() {
        return folder.resolve("keys").resolve("identity.properties");
    }

    Path signingKey() {
        return folder.resolve("keys").resolve("identity.jwk");
    }

    void prepare() {
        try {
            for (var name : new String[] {"data", "logs", "run", "keys", "apps"}) {
                Files.createDirectories(folder.resolve(name));
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new TroubleException(
                        "too little room on the disk: %d MB are free in %s and %d MB are needed; make room or choose another folder with THROUGHLINE_HOME"
                                .formatted(free >> 20, folder, NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new TroubleException("cannot use the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /// The log of a service that is built anew beside itself.
    Path logBeside(Part part) {
        return log(part).resolveSibling(part.label() + ".beside.log");
    }

    /// A new log; the one before is kept beside it.
    static Path anew(Path log) {
        try {
            if (Files.exists(log)) {
                var previous = log.getFileName().toString().replaceFirst("log$", "previous.log");
                Files.move(log, log.resolveSibling(previous), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps other launchers from starting or stopping parts here at the same time; within this JVM it keeps nobody.
    Closeable lock() {
        try {
            Files.createDirectories(folder.resolve("run"));
            var channel = FileChannel.open(
                    folder.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isOurs(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new TroubleException("cannot use the folder " + folder + ": " + e.getMessage(), e);
        }
        throw new TroubleException(
                "another ./throughline is just starting or stopping the platform here; wait until it is done");
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    void deleteData() {
        var data = folder.resolve("data");
        try {
            delete(data);
        } catch (IOException e) {
            throw new TroubleException("cannot delete " + data + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
