package org.throughline.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A program that the checks need and that a developer may not have. CI has it: `.ci/run` installs it.
enum Tool {
    KUBECTL("kubectl", "manifests"),
    PROMTOOL("promtool", "alerts");

    private static final Logger log = LoggerFactory.getLogger(Tool.class);

    private final String command;
    private final String checks;

    Tool(String command, String checks) {
        this.command = command;
        this.checks = checks;
    }

    /// Runs it and answers what it printed; fails if it does not end well.
    String run(List<String> arguments) {
        require();
        var line = new ArrayList<String>();
        line.add(command);
        line.addAll(arguments);
        try {
            var errors = Files.createTempFile("tool", ".err");
            var process =
                    new ProcessBuilder(line).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", line) + "\n" + out + Project.text(errors));
            }
            Files.delete(errors);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void require() {
        var path = System.getenv().getOrDefault("PATH", "").split(":", -1);
        for (var folder : path) {
            if (Files.isExecutable(Path.of(folder, command))) {
                return;
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI has no " + command + ": .ci/run should have installed it");
        }
        log.warn("There is no {} here, so the {} are NOT checked", command, checks);
        Assumptions.abort("no " + command);
    }
}
