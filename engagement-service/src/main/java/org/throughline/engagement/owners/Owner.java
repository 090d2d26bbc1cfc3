package org.throughline.engagement.owners;

import java.util.Optional;
import java.util.stream.Stream;

/// A service of the platform.
public enum Owner {
    TARGETS("target-service"),
    NETWORKS("network-service"),
    NARRATIVES("narrative-service"),
    /// This service: of what is its own it is asked like any other.
    ENGAGEMENT("engagement-service");

    private final String service;

    Owner(String service) {
        this.service = service;
    }

    public static Optional<Owner> of(String service) {
        return Stream.of(values())
                .filter(owner -> owner.service.equals(service))
                .findFirst();
    }

    /// Its name.
    public String service() {
        return service;
    }
}
