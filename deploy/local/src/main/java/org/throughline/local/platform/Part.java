package org.throughline.local.platform;

import java.util.Arrays;
import java.util.List;

/// A process of the platform, in the order in which they start.
public enum Part {
    BROKER("broker", 9092),
    STORE("store", 27017),
    IDENTITY("identity", 8080),
    TARGET("target-service", 8081),
    NETWORK("network-service", 8082),
    NARRATIVE("narrative-service", 8083),
    ENGAGEMENT("engagement-service", 8084);

    /// Those that are Throughline itself and answer HTTP.
    public static final List<Part> SERVICES = List.of(TARGET, NETWORK, NARRATIVE, ENGAGEMENT);

    private final String label;
    private final int usualPort;

    Part(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    /// The part of that name.
    public static Part labelled(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + label));
    }

    /// Its name in logs, files and messages.
    public String label() {
        return label;
    }

    int usualPort() {
        return usualPort;
    }

    /// The setting that chooses another port for it.
    public String portSetting() {
        return "THROUGHLINE_" + name() + "_PORT";
    }

    boolean isService() {
        return SERVICES.contains(this);
    }

    /// Whether it runs from a jar of its own.
    boolean hasJar() {
        return isService() || this == IDENTITY;
    }
}
