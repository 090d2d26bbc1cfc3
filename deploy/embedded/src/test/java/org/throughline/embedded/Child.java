package org.throughline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A part in a JVM of its own, for tests that end it without a goodbye.
final class Child implements AutoCloseable {
    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Waits for the part to say that it takes clients.
    Child ready() throws IOException {
        String line = process.inputReader().readLine();
        if (line == null || !line.contains(" ready on ")) {
            throw new IllegalStateException("the child said: " + line);
        }
        return this;
    }

    /// All it says until it ends by itself.
    List<String> lines() {
        return process.inputReader().lines().toList();
    }

    int status() throws InterruptedException {
        process.waitFor(30, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /// SIGTERM: it may tidy up.
    void stop() throws InterruptedException {
        process.destroy();
        status();
    }

    /// SIGKILL: it may not.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        status();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
