package org.throughline.embedded;

import java.nio.file.Path;

/// The disk under a part's data has no room left.
public final class DiskFullException extends RuntimeException {
    DiskFullException(Path folder, long freeBytes) {
        super("the disk is full: " + (freeBytes >> 20) + " MB left for " + folder + "; make room and start again");
    }
}
