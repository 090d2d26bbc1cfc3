package org.throughline.local.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the launcher can be told by environment variables.
///
/// @param root the folder that Throughline was built in (`THROUGHLINE_ROOT`)
/// @param home where data, logs, keys and pids are (`THROUGHLINE_HOME`)
/// @param organisation the trust's ODS code (`THROUGHLINE_ORGANISATION`)
/// @param ports of the parts (`THROUGHLINE_BROKER_PORT` and so on)
/// @param kafka brokers that are there already (`KAFKA_BOOTSTRAP_SERVERS`); null to start one
/// @param mongo a store that is there already (`MONGODB_URI`); null to start one
/// @param issuer an identity provider that is there already (`THROUGHLINE_ISSUER_URI`); null to start one
/// @param jvm options of every JVM (`THROUGHLINE_JVM_OPTIONS`), separated by spaces; null for those that start quickest
public record Settings(
        Path root,
        Path home,
        String organisation,
        Map<Part, Integer> ports,
        @Nullable String kafka,
        @Nullable String mongo,
        @Nullable String issuer,
        @Nullable String jvm) {
    private static final int GREATEST_PORT = 65_535;

    public Settings {
        ports = Map.copyOf(ports);
    }

    /// @param usualOrganisation whose figures the demonstration shows
    public static Settings of(Map<String, String> environment, String usualOrganisation) {
        var root = Path.of(environment.getOrDefault("THROUGHLINE_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        var home = root.resolve(environment.getOrDefault("THROUGHLINE_HOME", ".throughline"))
                .normalize();
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, port(part, environment.get(part.portSetting())));
        }
        return new Settings(
                root,
                home,
                environment.getOrDefault("THROUGHLINE_ORGANISATION", usualOrganisation),
                ports,
                environment.get("KAFKA_BOOTSTRAP_SERVERS"),
                environment.get("MONGODB_URI"),
                environment.get("THROUGHLINE_ISSUER_URI"),
                environment.get("THROUGHLINE_JVM_OPTIONS"));
    }

    private static int port(Part part, @Nullable String chosen) {
        if (chosen == null) {
            return part.usualPort();
        }
        try {
            int port = Integer.parseInt(chosen.strip());
            if (port >= 1 && port <= GREATEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // refused below, like a number out of range
        }
        throw new TroubleException(part.portSetting() + " is '" + chosen + "'; it should be a port from 1 to 65535");
    }

    public int port(Part part) {
        return ports.getOrDefault(part, part.usualPort());
    }

    /// What is started here: without the parts that are there already.
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.BROKER || kafka == null)
                .filter(part -> part != Part.STORE || mongo == null)
                .filter(part -> part != Part.IDENTITY || issuer == null)
                .toList();
    }

    public String brokers() {
        return kafka == null ? "127.0.0.1:" + port(Part.BROKER) : kafka;
    }

    String storeUri() {
        return mongo == null ? "mongodb://127.0.0.1:" + port(Part.STORE) : mongo;
    }

    /// Who says who people are.
    String issuerUri() {
        return issuer == null ? url(Part.IDENTITY) : issuer;
    }

    /// Where a service answers, for people and programs of this machine.
    public String url(Part service) {
        return "http://localhost:" + port(service);
    }
}
