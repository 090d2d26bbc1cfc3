package org.throughline.networks.networking.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a network is for.
///
/// @param sponsor a leader's role, such as `chief-nurse`
/// @param protectedHours a month
public record Focus(
        String name,
        String purpose,
        List<String> targets,
        NetworkState state,
        @Nullable String sponsor,
        @Nullable Double protectedHours) {
    public Focus {
        targets = List.copyOf(targets);
    }

    public boolean closed() {
        return state == NetworkState.CLOSED;
    }
}
