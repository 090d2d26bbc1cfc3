package org.throughline.networks.networking.domain;

import java.util.Locale;

/// What a member does in a network.
public enum Role {
    CONVENOR,
    MEMBER;

    /// The name on the wire and in the store.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
