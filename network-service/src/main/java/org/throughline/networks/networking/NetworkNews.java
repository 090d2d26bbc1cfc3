package org.throughline.networks.networking;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.networks.NetworkClosed;
import org.throughline.events.networks.NetworkEvent;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.NetworkJoined;
import org.throughline.events.networks.NetworkLeft;
import org.throughline.events.networks.NetworkRefocused;
import org.throughline.networks.networking.domain.Network;

/// What others are told of a network. Nobody in it is told of, nor how many they are.
final class NetworkNews {
    private NetworkNews() {}

    static NetworkEvent formed(String id, Network network, long version) {
        return new NetworkFormed(told(id, network, version));
    }

    static NetworkEvent refocused(String id, Network network, long version) {
        var told = told(id, network, version);
        return network.focus().closed() ? new NetworkClosed(told) : new NetworkRefocused(told);
    }

    /// Nothing where the same teams take part as before, whoever came or went.
    static List<NetworkEvent> participation(String id, Network before, Network now, long version) {
        var told = told(id, now, version);
        var events = new ArrayList<NetworkEvent>();
        without(before.teams(), now.teams()).forEach(team -> events.add(new NetworkLeft(told, team)));
        without(now.teams(), before.teams()).forEach(team -> events.add(new NetworkJoined(told, team)));
        return events;
    }

    private static List<String> without(List<String> teams, List<String> others) {
        return teams.stream().filter(team -> !others.contains(team)).toList();
    }

    private static org.throughline.events.networks.Network told(String id, Network network, long version) {
        var focus = network.focus();
        return new org.throughline.events.networks.Network(
                id,
                focus.name(),
                focus.purpose(),
                focus.targets(),
                focus.state().toString(),
                focus.sponsor(),
                focus.protectedHours(),
                network.teams(),
                version);
    }
}
