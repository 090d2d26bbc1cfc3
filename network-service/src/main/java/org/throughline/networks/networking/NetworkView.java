package org.throughline.networks.networking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.networking.domain.NetworkState;

/// A network as it is read: which teams take part, not who nor how many of each.
record NetworkView(
        String id,
        String name,
        String purpose,
        List<String> targets,
        NetworkState state,
        @Nullable String sponsor,
        @Nullable Double protectedHours,
        List<String> teams,
        long version) {
    static NetworkView of(Stored<Network> stored) {
        var focus = stored.state().focus();
        return new NetworkView(
                stored.id(),
                focus.name(),
                focus.purpose(),
                focus.targets(),
                focus.state(),
                focus.sponsor(),
                focus.protectedHours(),
                stored.state().teams(),
                stored.version());
    }
}
