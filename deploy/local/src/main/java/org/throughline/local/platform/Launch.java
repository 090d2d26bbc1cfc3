package org.throughline.local.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How the process of each part is started.
final class Launch {
    // Ctrl-C and a closed terminal reach all processes of the terminal at once; the parts leave both to the launcher,
    // which stops them in their order. A JVM leaves signals alone that were ignored when it started.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Settings settings;
    private final Home home;

    Launch(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    Process start(Part part) {
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(part.isService() ? service(part) : embedded(part));
        var log = home.newLog(part).toFile();
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(environment(part));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new TroubleException("cannot start " + part.label() + ": " + e.getMessage(), e);
        }
    }

    private List<String> embedded(Part part) {
        return List.of(
                "-cp",
                jar(settings.root().resolve("deploy"), "local").toString(),
                part == Part.BROKER ? "org.throughline.embedded.BrokerMain" : "org.throughline.embedded.StoreMain",
                Integer.toString(settings.port(part)),
                home.data(part).toString());
    }

    private List<String> service(Part part) {
        return List.of("-jar", jar(settings.root(), part.label()).toString());
    }

    private Map<String, String> environment(Part part) {
        if (!part.isService()) {
            return Map.of();
        }
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", settings.brokers(),
                "MONGODB_URI", settings.storeUri(),
                "THROUGHLINE_ORGANISATION", settings.organisation(),
                "THROUGHLINE_PORT", Integer.toString(settings.port(part)),
                "THROUGHLINE_BIND_ADDRESS", "127.0.0.1",
                "THROUGHLINE_NARRATIVE_URL", settings.url(Part.NARRATIVE),
                "THROUGHLINE_STAFF_KEY_FILE", home.staffKey().toString());
    }

    private static Path jar(Path folder, String module) {
        var target = folder.resolve(module).resolve("target");
        try (var files = Files.newDirectoryStream(target, module + "-[0-9]*.jar")) {
            var jars = new ArrayList<Path>();
            files.forEach(jars::add);
            jars.sort(Comparator.naturalOrder());
            return jars.getLast();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new TroubleException(module + " is not built: run `mvn package` in " + folder.getParent(), e);
        }
    }
}
