package org.throughline.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/// Whether containers can be started here.
final class DockerEngine {
    private DockerEngine() {}

    /// Asks Testcontainers only where there is a trace of an engine: where there is none, it searches long and
    /// complains loudly.
    static boolean answers() {
        return isLikely() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isLikely() {
        if (System.getenv("DOCKER_HOST") != null) {
            return true;
        }
        Path home = Path.of(System.getProperty("user.home"));
        Path run = Path.of(Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), "/run"));
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        run.resolve("docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".docker/desktop/docker.sock"),
                        home.resolve(".rd/docker.sock"),
                        home.resolve(".colima/default/docker.sock"),
                        home.resolve(".testcontainers.properties"))
                .anyMatch(Files::exists);
    }
}
