package org.throughline.targets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;

/// The door for programs, tried with somebody else's client: what OpenAPI Generator makes of the description that the
/// service gives of itself. `client/FourHours.java` is what somebody writes who has nothing but that.
class GeneratedClientIT {
    // Maven puts both there, see the pom; to run this test from an editor, run `mvn pre-integration-test` once.
    private static final Path GENERATOR = Path.of("target/client/generator");
    private static final Path LIBRARIES = Path.of("target/client/libraries");
    private static final Path PROGRAM = Path.of("src/test/resources/client/FourHours.java");

    @TempDir
    private Path folder;

    // Seen to fail (400 for INCREASE) with words described as the classes spell them.
    @Test
    void a_program_with_a_generated_client_puts_a_target_and_reads_it_and_its_chart_and_what_is_wrong()
            throws Exception {
        generate();
        compile();

        var said = java(List.of("-cp", folder.resolve("classes") + File.pathSeparator + libraries(), "FourHours"));

        assertThat(said.lines())
                .containsExactly(
                        "read: Seen within four hours, version 1, to increase each month, 78.0 from 2025-04-01",
                        "listed: four-hours-by-client, Seen within four hours",
                        "taken: 13",
                        "chart: common_cause, inconsistent, last 74.0 in 2026-01-01 (common_cause)",
                        "refused: 400, /title should not be blank");
    }

    private void generate() throws IOException, InterruptedException {
        var description = Files.writeString(
                folder.resolve("description.json"), leader().get("/v3/api-docs").body());
        java(List.of(
                "-jar",
                jars(GENERATOR).getFirst().toString(),
                "generate",
                "--generator-name=java",
                "--library=native",
                "--additional-properties=useJakartaEe=true",
                "--input-spec=" + description,
                "--output=" + folder.resolve("generated")));
    }

    private void compile() throws IOException {
        var sources = new ArrayList<>(List.of(PROGRAM));
        try (var generated = Files.walk(folder.resolve("generated/src/main/java"))) {
            generated.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var options = List.of(
                    "-proc:none",
                    "-cp",
                    libraries(),
                    "-d",
                    folder.resolve("classes").toString());
            var compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said::toString).isTrue();
        }
    }

    private static String libraries() throws IOException {
        return jars(LIBRARIES).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    // Its own JVM, so that what it brings meets nothing of ours.
    private String java(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(arguments);
        var output = folder.resolve("said.txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment()
                .put("THROUGHLINE_TARGET", "http://localhost:" + service().port());
        process.environment().put("TOKEN", TestIssuer.token(Person.leader()));
        var status = process.start().waitFor();
        var said = Files.readString(output);
        assertThat(status).as(said).isZero();
        return said;
    }
}
