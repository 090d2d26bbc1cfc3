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
        return start(command(main, arguments));
    }

    /// On a disk that takes files of so many kilobytes and no larger: the system refuses what goes beyond, as it does
    /// on
    /// a full disk.
    static Child startWithLittleRoom(int kilobytes, Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\""));
        command.addAll(command(main, arguments));
        return start(command);
    }

    private static Child start(List<String> command) throws IOException {
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static List<String> command(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /// Waits for the part to say that it takes clients; before that it may warn of what it found.
    Child ready() throws IOException {
        var said = new ArrayList<String>();
        for (String line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.contains(" ready on ")) {
                return this;
            }
            said.add(line);
        }
        throw new IllegalStateException("the child said: " + said);
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
