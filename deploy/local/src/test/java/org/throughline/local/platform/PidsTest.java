package org.throughline.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PidsTest {
    @TempDir
    private Path folder;

    private Home home;
    private Pids pids;

    @BeforeEach
    void open() throws IOException {
        home = new Home(folder);
        pids = new Pids(home);
        Files.createDirectories(folder.resolve("run"));
    }

    @Test
    void anotherLauncherFindsAProcessAgain() {
        pids.remember(Part.TARGET, ProcessHandle.current(), 8081);

        assertThat(new Pids(home).find(Part.TARGET)).contains(new Pids.Running(ProcessHandle.current(), 8081));
        assertThat(new Pids(home).find(Part.NETWORK)).isEmpty();
    }

    @Test
    void aProcessThatGotThePidOfOneThatEndedIsNotOurs() throws IOException {
        pids.remember(Part.TARGET, ProcessHandle.current(), 8081);
        var lines = Files.readAllLines(home.pid(Part.TARGET));
        Files.write(home.pid(Part.TARGET), List.of(lines.getFirst(), "1000", lines.getLast()));

        assertThat(pids.find(Part.TARGET)).isEmpty();
    }

    @Test
    void aProcessThatHasEndedDoesNotRun() throws Exception {
        var process = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        pids.remember(Part.TARGET, process.toHandle(), 8081);
        process.waitFor();

        assertThat(pids.find(Part.TARGET)).isEmpty();
    }

    @Test
    void aFileThatWasCutShortNamesNobody() throws IOException {
        Files.writeString(home.pid(Part.TARGET), ProcessHandle.current().pid() + "\n");

        assertThat(pids.find(Part.TARGET)).isEmpty();
    }
}
