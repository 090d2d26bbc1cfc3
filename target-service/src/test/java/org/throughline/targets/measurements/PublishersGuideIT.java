package org.throughline.targets.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;
import static org.throughline.targets.measurements.SubmittingIT.valuesOf;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;
import org.throughline.testing.TestKafka;

/// The examples of `docs/publishing.md`, as they stand there.
class PublishersGuideIT {
    private static final String TARGET = "seen-in-four-hours";
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @BeforeAll
    static void aTargetThatTheyAreAbout() {
        leader().put("/api/targets/" + TARGET, aTarget().json());
    }

    @Test
    void what_is_sent_with_curl_arrives() throws Exception {
        for (var command : blocks("sh")) {
            assertThat(run(List.of("sh", "-c", command))).isZero();
        }
        awaitValues("2025-01-01 74.1", "2025-02-01 75.3");
    }

    @Test
    void what_is_sent_with_python_arrives() throws Exception {
        assumeTrue(isThere("python3"), "No python3 on the path");
        for (var program : blocks("python")) {
            assertThat(run(List.of("python3", "-c", program))).isZero();
        }
        awaitValues("2025-03-01 76.0", "2025-04-01 77.2");
    }

    @Test
    void what_is_sent_with_java_arrives() throws Exception {
        for (var program : blocks("java")) {
            var file = Files.writeString(folder.resolve("Publish.java"), program);
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            assertThat(run(List.of(java.toString(), file.toString()))).isZero();
        }
        awaitValues("2025-05-01 76.8");
    }

    @Test
    void what_is_sent_with_kcat_arrives() throws Exception {
        assumeTrue(isThere("kcat"), "No kcat on the path");
        for (var command : blocks("kcat")) {
            assertThat(run(List.of("sh", "-c", command))).isZero();
        }
        awaitValues("2025-06-01 78.4");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static List<String> blocks(String language) throws IOException {
        var blocks = BLOCK.matcher(Files.readString(Path.of("../docs/publishing.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        process.environment()
                .put("THROUGHLINE_TARGET", "http://localhost:" + service().port());
        process.environment().put("BROKERS", TestKafka.bootstrapServers());
        process.environment().put("TOKEN", TestIssuer.token(Person.system("bi-system")));
        var status = process.start().waitFor();
        assertThat(status).as(() -> read(said)).isZero();
        return status;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private static void awaitValues(String... values) {
        Await.untilAsserted(
                "the figures of " + TARGET, () -> assertThat(valuesOf(TARGET)).contains(values));
    }
}
