package org.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `./throughline` where something is missing: each time one clear line, and status 1.
final class ScriptTest {
    private static final List<String> TOOLS =
            List.of("awk", "df", "dirname", "find", "grep", "head", "mkdir", "sed", "touch", "uname");

    @TempDir
    private Path folder;

    @BeforeEach
    void anEmptyCheckout() throws IOException {
        Files.copy(Path.of("../../throughline"), folder.resolve("throughline"));
        Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(found -> link(tool, found));
        }
    }

    @Test
    void anUnknownCommand() throws Exception {
        assertThat(run("dance")).containsExactly("throughline: `dance` is no command; ./throughline help lists them");
    }

    @Test
    void nothingBuiltNothingRuns() throws Exception {
        assertThat(run("down")).containsExactly("throughline: nothing is built here yet, so nothing runs");
    }

    @Test
    void noMaven() throws Exception {
        assertThat(run("up"))
                .singleElement()
                .asString()
                .startsWith(
                        "throughline: building needs Maven 3.8 or newer, and there is no mvn on the PATH. Install it");
    }

    @Test
    void anOldMaven() throws Exception {
        program("mvn", "echo 'Apache Maven 3.6.3'");

        assertThat(run("up"))
                .singleElement()
                .asString()
                .startsWith("throughline: building needs Maven 3.8 or newer, and mvn is 3.6. Install it");
    }

    @Test
    void tooLittleRoomToBuild() throws Exception {
        program("mvn", "echo 'Apache Maven 3.9.9'");
        program("df", "echo Filesystem; echo '/dev/vda 100000 89760 10240 90% /'");

        assertThat(run("up"))
                .singleElement()
                .asString()
                .startsWith("throughline: too little room on the disk: building needs 1024 MB in ")
                .endsWith(" and 10 MB are free");
    }

    @Test
    void aDiskThatFillsUpWhileItBuilds() throws Exception {
        program("mvn", "echo 'Apache Maven 3.9.9'; [ $1 = --version ] || { echo 'No space left on device'; exit 1; }");

        assertThat(run("up")).last().isEqualTo("throughline: the disk is full: make room and start again");
    }

    @Test
    void aBuildThatFails() throws Exception {
        program(
                "mvn",
                "echo 'Apache Maven 3.9.9'; [ $1 = --version ] || { echo '[ERROR] a bracket is missing'; exit 1; }");

        assertThat(run("up"))
                .last()
                .asString()
                .startsWith("throughline: the build failed: a bracket is missing (the whole of it is in ");
    }

    private List<String> run(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "/bin/bash", folder.resolve("throughline").toString(), command)
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isOne();
        return lines;
    }

    private void link(String tool, Path found) {
        try {
            Files.createSymbolicLink(folder.resolve("bin").resolve(tool), found);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void program(String name, String text) throws IOException {
        var file = folder.resolve("bin").resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/bash\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
