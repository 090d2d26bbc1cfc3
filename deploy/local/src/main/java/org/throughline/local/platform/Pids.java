package org.throughline.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which process is which part, in files, so that any launcher finds them again.
///
/// A pid alone may by now be somebody else's, so the file says when the process began as well.
final class Pids {
    /// The system derives a process's beginning from its own, and a clock that is set meanwhile moves it a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Home home;

    Pids(Home home) {
        this.home = home;
    }

    void remember(Part part, ProcessHandle process, int port) {
        var began = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.write(
                    home.pid(part),
                    List.of(Long.toString(process.pid()), Long.toString(began.toEpochMilli()), Integer.toString(port)));
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        }
    }

    void forget(Part part) {
        try {
            Files.deleteIfExists(home.pid(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A part that runs.
    record Running(ProcessHandle process, int port) {}

    Optional<Running> find(Part part) {
        return read(home.pid(part));
    }

    private static Optional<Running> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var began = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            int port = Integer.parseInt(lines.get(2));
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> beganAt(process, began))
                    .map(process -> new Running(process, port));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            // a file that was cut short names nobody
            return Optional.empty();
        }
    }

    private static boolean beganAt(ProcessHandle process, Instant began) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
