package org.throughline.benchmarks;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.throughline.local.demo.Api;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Platform;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;

/// A platform of its own for a run: other ports and another folder than the usual ones, gone afterwards.
final class Bench implements AutoCloseable {
    private static final String ORGANISATION = "RXX";
    // With both compilers and the collector of the images; the local platform by itself starts them as fast as they can
    // be.
    private static final String AS_SERVERS_RUN = "-Xmx1g -XX:+UseG1GC -XX:G1HeapRegionSize=4m";
    private static final int FIRST_PORT = 18_080;

    private final Settings settings;
    private final Platform platform;

    private Bench(Settings settings, Terminal terminal) {
        this.settings = settings;
        platform = new Platform(settings, terminal);
    }

    static Bench start(Path root, Path home, Terminal terminal) {
        var environment = new HashMap<>(Map.of(
                "THROUGHLINE_ROOT",
                root.toString(),
                "THROUGHLINE_HOME",
                home.toString(),
                "THROUGHLINE_JVM_OPTIONS",
                System.getenv().getOrDefault("THROUGHLINE_JVM_OPTIONS", AS_SERVERS_RUN)));
        ports().forEach((part, port) -> environment.put(part.portSetting(), Integer.toString(port)));
        var bench = new Bench(Settings.of(environment, ORGANISATION), terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(bench.platform::stopOwn, "stop"));
        bench.platform.start();
        return bench;
    }

    private static Map<Part, Integer> ports() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, FIRST_PORT + ports.size());
        }
        return ports;
    }

    Api api() {
        return new Api(settings);
    }

    String brokers() {
        return settings.brokers();
    }

    String storeUri() {
        return "mongodb://127.0.0.1:" + settings.port(Part.STORE);
    }

    @Override
    public void close() {
        platform.stopOwn();
    }
}
