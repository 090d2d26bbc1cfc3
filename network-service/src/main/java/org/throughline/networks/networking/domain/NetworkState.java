package org.throughline.networks.networking.domain;

import java.util.Locale;

public enum NetworkState {
    PROPOSED,
    ACTIVE,
    /// For good: a network that begins again is another one.
    CLOSED;

    /// The name on the wire and in the store.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
