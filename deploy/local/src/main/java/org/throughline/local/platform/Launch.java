package org.throughline.local.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the process of each part is started.
final class Launch {
    // Ctrl-C and a closed terminal reach all processes of the terminal at once; the parts leave both to the launcher,
    // which stops them in their order. A JVM leaves signals alone that were ignored when it started.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");
    // What starts quickest: on two cores the second compiler takes the time that the start needs.
    // Without room for classes and code from the beginning, all memory is collected whenever either grows.
    private static final List<String> SMALL = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=96m");
    // It holds in memory what it would else read from the file for each question.
    private static final List<String> STORE = List.of("-Xmx768m", "-XX:+UseSerialGC");
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Settings settings;
    private final Home home;
    private final Jars jars;
    private final Unpacking unpacking;
    private final Generations generations;

    Launch(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
        jars = new Jars(settings.root());
        unpacking = new Unpacking(jars, home);
        generations = new Generations(home);
    }

    /// Does beforehand what takes time.
    void prepare(List<Part> parts) {
        unpacking.unpack(parts.stream().filter(Part::hasJar).toList());
    }

    Process start(Part part) {
        return start(part, environment(part), home.log(part));
    }

    /// Starts a service a second time, with another generation of what it derives.
    Process startBeside(Part service, int generation, int port) {
        var environment = new HashMap<>(environment(service));
        environment.put("THROUGHLINE_GENERATION", Integer.toString(generation));
        environment.put("THROUGHLINE_PORT", Integer.toString(port));
        return start(service, environment, home.logBeside(service));
    }

    private Process start(Part part, Map<String, String> environment, Path log) {
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(JAVA.toString());
        command.addAll(options(part));
        command.addAll(part.hasJar() ? service(part) : embedded(part));
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Home.anew(log).toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new TroubleException("cannot start " + part.label() + ": " + e.getMessage(), e);
        }
    }

    private List<String> options(Part part) {
        if (settings.jvm() != null) {
            return List.of(settings.jvm().strip().split("\\s+"));
        }
        return part == Part.STORE ? STORE : SMALL;
    }

    private List<String> embedded(Part part) {
        return List.of(
                "-cp",
                jars.launcher().toString(),
                part == Part.BROKER ? "org.throughline.embedded.BrokerMain" : "org.throughline.embedded.StoreMain",
                Integer.toString(settings.port(part)),
                home.data(part).toString());
    }

    private List<String> service(Part part) {
        return List.of("-jar", unpacking.jar(part).toString());
    }

    private Map<String, String> environment(Part part) {
        if (part == Part.IDENTITY) {
            return identity();
        }
        return part.isService() ? service(part, new HashMap<>()) : Map.of();
    }

    private Map<String, String> identity() {
        return Map.of(
                Part.IDENTITY.portSetting(),
                Integer.toString(settings.port(Part.IDENTITY)),
                "THROUGHLINE_SECRETS_FILE",
                home.secrets().toString(),
                "THROUGHLINE_SIGNING_KEY_FILE",
                home.signingKey().toString(),
                "THROUGHLINE_NARRATIVE_URL",
                settings.url(Part.NARRATIVE),
                "THROUGHLINE_ENGAGEMENT_URL",
                settings.url(Part.ENGAGEMENT));
    }

    private Map<String, String> service(Part part, Map<String, String> environment) {
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.brokers());
        environment.put("MONGODB_URI", settings.storeUri());
        environment.put("THROUGHLINE_ORGANISATION", settings.organisation());
        environment.put("THROUGHLINE_PORT", Integer.toString(settings.port(part)));
        environment.put("THROUGHLINE_GENERATION", Integer.toString(generations.of(part)));
        environment.put("THROUGHLINE_BIND_ADDRESS", "127.0.0.1");
        environment.put("THROUGHLINE_NARRATIVE_URL", settings.url(Part.NARRATIVE));
        environment.put("THROUGHLINE_TARGET_URL", settings.url(Part.TARGET));
        environment.put("THROUGHLINE_NETWORK_URL", settings.url(Part.NETWORK));
        environment.put("THROUGHLINE_NARRATIVE_INNER_URL", settings.url(Part.NARRATIVE));
        environment.put("THROUGHLINE_STAFF_KEY_FILE", home.staffKey().toString());
        environment.put("THROUGHLINE_ISSUER_URI", settings.issuerUri());
        // People read these logs.
        environment.put("THROUGHLINE_LOG_FORMAT", System.getenv().getOrDefault("THROUGHLINE_LOG_FORMAT", ""));
        // Whoever is at this terminal may load a trust as fast as the machine can.
        environment.put(
                "THROUGHLINE_REQUESTS_PER_SECOND",
                System.getenv().getOrDefault("THROUGHLINE_REQUESTS_PER_SECOND", "5000"));
        // Years of results are loaded at once here, and nobody wants to wait an hour to see them.
        environment.put("THROUGHLINE_SCORING_QUIET", "5s");
        if (settings.issuer() == null) {
            var site = part == Part.ENGAGEMENT ? Accounts.LEADERS_PAGES : Accounts.STAFF_PAGES;
            environment.put("THROUGHLINE_CLIENT_ID", site);
            environment.put(
                    "THROUGHLINE_CLIENT_SECRET", Secrets.read(home.secrets()).ofClient(site));
        }
        return environment;
    }
}
