package org.throughline.local.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// The jars that the build made.
///
/// @param root the folder that Throughline was built in
record Jars(Path root) {
    /// The launcher's own, which the broker and the store run from as well.
    Path launcher() {
        return jar(root.resolve("deploy"), "local");
    }

    Path of(Part service) {
        return jar(service == Part.IDENTITY ? root.resolve("deploy") : root, service.label());
    }

    private Path jar(Path folder, String module) {
        try (var files = Files.newDirectoryStream(folder.resolve(module).resolve("target"), module + "-[0-9]*.jar")) {
            var jars = new ArrayList<Path>();
            files.forEach(jars::add);
            jars.sort(Comparator.naturalOrder());
            return jars.getLast();
        } catch (IOException | NoSuchElementException e) {
            throw new TroubleException(module + " is not built: run `mvn package` in " + root, e);
        }
    }

    /// Tells one build of a jar from another; their times do not, as reproducible builds give all the same.
    static String fingerprint(Path jar) throws IOException {
        try (var content = new CheckedInputStream(Files.newInputStream(jar), new CRC32())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().toHexDigits(content.getChecksum().getValue(), 8);
        }
    }
}
