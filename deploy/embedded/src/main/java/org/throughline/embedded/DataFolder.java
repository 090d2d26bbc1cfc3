package org.throughline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that a part keeps its data in.
final class DataFolder {
    /// Kafka maps its index files into memory; on a full disk such a page fault kills the JVM without a word, so a part
    /// does not start when it is this close.
    static final long NEEDED_BYTES = 64L << 20;

    private DataFolder() {}

    static void prepare(Path folder) {
        prepare(folder, NEEDED_BYTES);
    }

    static void prepare(Path folder, long neededBytes) {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < neededBytes) {
                throw new DiskFullException(folder, free);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + folder, e);
        }
    }

    /// Whether what just failed in `folder` failed because its disk is full.
    static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < (1L << 20);
        } catch (IOException _) {
            return false;
        }
    }
}
