package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.LoopbackPort;
import org.throughline.embedded.PortTakenException;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.Arrival;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.platform.Beside;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.Platform;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;
import org.throughline.local.verify.TopicReader;
import org.throughline.local.verify.Verification;

/// The whole platform, started by the launcher's own classes on free ports, with empty data. The tests of this JVM
/// share it, break it, and leave it whole.
final class LivePlatform {
    static final Duration PATIENCE = Duration.ofMinutes(5);
    /// Networks are assessed once a day, threads are told of once they have been cut for a while, and each of these is
    /// followed like any change.
    private static final Set<String> AS_TIME_GOES_BY = Stream.of(
                    "network.assessed", "thread.cut", "thread.mended", "change.followed")
            .map("org.throughline.%s.v1"::formatted)
            .collect(Collectors.toUnmodifiableSet());
    /// Another one for each JVM: two that look for free ports at the same time would find the same.
    private static final int FIRST_PORT =
            21_000 + (int) (ProcessHandle.current().pid() % 400) * 20;

    private static final int LAST_PORT = 30_000;
    private static final String LOUD = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlogging.level.root=DEBUG";
    private static @Nullable LivePlatform running;

    private final Terminal terminal = new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    private final Settings settings = settings();
    private final Platform platform = new Platform(settings, terminal);
    private final Api api = new Api(settings);
    private @Nullable MongoClient store;

    private LivePlatform() {
        // What a run that was killed has left over would hold the files.
        platform.stop();
        platform.deleteData();
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "stop-platform"));
    }

    static LivePlatform shared() {
        var shared = one();
        shared.start();
        return shared;
    }

    /// The same, with services that log all that they can, until they are started anew.
    static LivePlatform sayingAll() {
        var shared = one();
        shared.stop();
        shared.startSayingAll();
        return shared;
    }

    private static synchronized LivePlatform one() {
        var one = running == null ? new LivePlatform() : running;
        running = one;
        return one;
    }

    // Ends a start that still goes on, and then what the loud one has started.
    private void leave() {
        platform.stopOwn();
        platform.stop();
    }

    private void startSayingAll() {
        var loud = new Settings(
                settings.root(), settings.home(), settings.organisation(), settings.ports(), null, null, null, LOUD);
        new Platform(loud, terminal).start();
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
        return new Settings(root, home, DemoTrust.read().organisation(), ports, null, null, null, null);
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

    /// The store itself, past the services.
    synchronized MongoClient store() {
        var open = store == null ? MongoClients.create("mongodb://127.0.0.1:" + settings.port(Part.STORE)) : store;
        store = open;
        return open;
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

    ProcessHandle process(Part part) {
        return platform.process(part).orElseThrow();
    }

    private interface Ending {
        boolean of(ProcessHandle process);
    }

    private void end(Part part, Ending ending) {
        var process = process(part);
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

    /// A service that is built anew beside the one that answers.
    Beside beside(Part service) {
        return platform.beside(service);
    }

    /// Has services answer from what was built beside them.
    void use(Map<Part, Beside> built) {
        platform.use(built);
    }

    void stop() {
        platform.stop();
    }

    /// All that is on a topic now, from its beginning.
    List<ConsumerRecord<String, String>> told(String topic) {
        try (var reader = new TopicReader(settings.brokers(), List.of(topic))) {
            var told = new ArrayList<ConsumerRecord<String, String>>();
            reader.read(told::add);
            return told;
        }
    }

    /// Looks again and again until something is so.
    ///
    /// @param what is waited for, as a failure tells it
    static void await(Supplier<String> what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Pause.take();
        }
    }

    /// Holds it to its word: owners, events, narratives and leaders all say the same.
    ///
    /// @return how many events of each type there are by now, but for those that come of themselves as time goes by
    SortedMap<String, Long> agrees() {
        try (var verification = new Verification(settings, api)) {
            var outcome = verification.lasting(PATIENCE);
            assertThat(outcome.differences()).isEmpty();
            var events = new TreeMap<>(outcome.events());
            AS_TIME_GOES_BY.forEach(events::remove);
            return events;
        }
    }
}
