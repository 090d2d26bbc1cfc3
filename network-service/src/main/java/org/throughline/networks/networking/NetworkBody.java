package org.throughline.networks.networking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.networks.networking.domain.Focus;
import org.throughline.networks.networking.domain.NetworkState;

/// The body of `PUT /api/networks/{network}`.
@CheckedBy("/requests/network.json")
record NetworkBody(
        String name,
        String purpose,
        List<String> targets,
        @Nullable NetworkState state,
        @Nullable String sponsor,
        @Nullable Double protectedHours) {
    Focus focus() {
        return new Focus(
                name, purpose, targets, state == null ? NetworkState.PROPOSED : state, sponsor, protectedHours);
    }
}
