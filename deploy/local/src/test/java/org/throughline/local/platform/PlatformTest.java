package org.throughline.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.LoopbackPort;

final class PlatformTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aTakenPortIsOneLineWithTheSettingThatChoosesAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var platform = platform(Map.of(Part.NARRATIVE, taken.getLocalPort()));

            assertThatThrownBy(platform::start)
                    .hasMessage("port " + taken.getLocalPort() + ", which narrative-service needs, is taken by another"
                            + " program: stop that, or choose another port with THROUGHLINE_NARRATIVE_PORT");
            assertThat(platform.process(Part.BROKER)).isEmpty();
        }
    }

    @Test
    void whatIsNotBuiltIsSaid() {
        assertThatThrownBy(() -> platform(Map.of()).start())
                .isInstanceOf(TroubleException.class)
                .hasMessageStartingWith("local is not built");
    }

    @Test
    void aHomeThatCannotBeUsedIsSaid() throws IOException {
        Files.writeString(folder.resolve("home"), "a file where a folder should be");

        assertThatThrownBy(() -> platform(Map.of()).start())
                .isInstanceOf(TroubleException.class)
                .hasMessageStartingWith("cannot use the folder " + folder.resolve("home"));
    }

    @Test
    void deletingTheDataKeepsTheKeys() throws IOException {
        Files.createDirectories(folder.resolve("home/data/broker"));
        Files.writeString(folder.resolve("home/data/broker/log"), "records");
        Files.createDirectories(folder.resolve("home/keys"));
        Files.writeString(folder.resolve("home/keys/staff.key"), "key");

        platform(Map.of()).deleteData();

        assertThat(folder.resolve("home/data")).doesNotExist();
        assertThat(folder.resolve("home/keys/staff.key")).exists();
    }

    @Test
    void stoppingWhatDoesNotRunSaysNothing() {
        assertThat(platform(Map.of()).stop()).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Platform platform(Map<Part, Integer> chosen) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, chosen.containsKey(part) ? chosen.get(part) : LoopbackPort.free());
        }
        var settings = new Settings(folder, folder.resolve("home"), "RXX", ports, null, null, null, null);
        return new Platform(settings, new Terminal(new PrintStream(shown, true, StandardCharsets.UTF_8)));
    }
}
