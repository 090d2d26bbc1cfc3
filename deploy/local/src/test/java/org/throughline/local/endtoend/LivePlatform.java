package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.LoopbackPort;
import org.throughline.embedded.PortTakenException;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.Arrival;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Platform;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;
import org.throughline.local.verify.Verification;

/// The whole platform, started by the launcher's own classes on free ports, with empty data. The tests of this JVM
/// share it, break it, and leave it whole.
final class LivePlatform {
    static final Duration PATIENCE = Duration.ofMinutes(5);
    /// Another one for each JVM: two that look for free ports at the same time would find the same.
    private static final int FIRST_PORT =
            21_000 + (int) (ProcessHandle.current().pid() % 400) * 20;

    private static final int LAST_PORT = 30_000;
    private static @Nullable LivePlatform running;

    private final Settings settings = settings();
    private final Platform platform =
            new Platform(settings, new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    private final Api api = new Api(settings);

    private LivePlatform() {
        // What a run that was killed has left over would hold the files.
        platform.stop();
        platform.deleteData();
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stopOwn, "stop-platform"));
        platform.start();
    }

    static synchronized LivePlatform shared() {
        var shared = running == null ? new LivePlatform() : running;
        running = shared;
        shared.start();
        return shared;
    }

    private static Settings settings() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        int next = FIRST_PORT;
        for (var part : Part.values()) {
            int port = freePort(next);
            ports.put(part, port);
            next = port + 1;
        }
        var root = Path.of("../..").toAbsolutePath().normalize();
        var home = Path.of("target/end-to-end").toAbsolutePath();
        return new Settings(root, home, DemoTrust.read().organisation(), ports, null, null, null);
    }

    // Below those that the system gives to clients: else one of them may have taken a part's port before it is back.
    private static int freePort(int first) {
        return IntStream.range(first, LAST_PORT)
                .filter(LivePlatform::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            LoopbackPort.requireFree(port);
            return true;
        } catch (PortTakenException _) {
            return false;
        }
    }

    Api api() {
        return api;
    }

    Settings where() {
        return settings;
    }

    /// What a person of the local identity provider signs in with.
    String password(String person) {
        return platform.password(person);
    }

    /// What a part has logged since it was started last.
    Path log(Part part) {
        return platform.log(part);
    }

    Arrival arrival() {
        return new Arrival(api);
    }

    /// SIGKILL: it has no time for anything.
    void kill(Part part) {
        end(part, ProcessHandle::destroyForcibly);
    }

    /// SIGTERM: it may finish what it has begun.
    void stop(Part part) {
        end(part, ProcessHandle::destroy);
    }

    private interface Ending {
        boolean of(ProcessHandle process);
    }

    private void end(Part part, Ending ending) {
        var process = platform.process(part).orElseThrow();
        ending.of(process);
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError(part.label() + " does not end", e);
        }
    }

    /// Starts what does not run, and waits until it is ready.
    void start() {
        platform.start();
    }

    void stop() {
        platform.stop();
    }

    /// Holds it to its word: owners, events, narratives and leaders all say the same.
    ///
    /// @return how many events there are by now
    int agrees() {
        try (var verification = new Verification(settings, api)) {
            var outcome = verification.lasting(PATIENCE);
            assertThat(outcome.differences()).isEmpty();
            return outcome.events();
        }
    }
}
