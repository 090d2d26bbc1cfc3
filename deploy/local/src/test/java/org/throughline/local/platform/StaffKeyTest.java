package org.throughline.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaffKeyTest {
    @TempDir
    private Path folder;

    @Test
    void isRandomAndForItsOwnerOnly() throws IOException {
        var first = folder.resolve("first");
        var second = folder.resolve("second");

        StaffKey.makeOnce(first);
        StaffKey.makeOnce(second);

        assertThat(Files.readString(first)).matches("[0-9a-f]{64}\\n").isNotEqualTo(Files.readString(second));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
    }

    @Test
    void staysOnceItIsMade() throws IOException {
        var file = folder.resolve("key");
        StaffKey.makeOnce(file);
        var key = Files.readAllBytes(file);

        StaffKey.makeOnce(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(key);
    }
}
