package org.throughline.networks.networking.domain;

import java.util.List;

/// Who is asked which networks carry a target.
public interface NetworksForTargets {
    /// Networks that are not closed, in order of their ids; one query.
    List<Participation> carrying(String target);

    /// The teams that take part in a network.
    record Participation(String network, String name, List<String> teams) {
        public Participation {
            teams = List.copyOf(teams);
        }
    }
}
