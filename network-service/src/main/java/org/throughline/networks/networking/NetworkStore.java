package org.throughline.networks.networking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Remembered;
import org.throughline.networks.networking.domain.Focus;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.networking.domain.NetworkDirectory;
import org.throughline.networks.networking.domain.NetworkState;
import org.throughline.networks.networking.domain.NetworksForTargets;

/// Answers from the stored networks.
final class NetworkStore implements NetworksForTargets, NetworkDirectory {
    private static final int MOST_NETWORKS = 100_000;
    private final AggregateStore<Network> networks;
    private final Remembered<Network, Network> open;

    NetworkStore(AggregateStore<Network> networks) {
        this.networks = networks;
        this.open = new Remembered<>(networks, network -> !network.focus().closed(), network -> network);
    }

    @Override
    public List<Participation> carrying(String target) {
        var open = and(eq("state.focus.targets", target), ne("state.focus.state", NetworkState.CLOSED.toString()));
        return networks.all(open, MOST_NETWORKS).stream()
                .map(stored -> new Participation(
                        stored.id(),
                        stored.state().focus().name(),
                        stored.state().teams()))
                .toList();
    }

    @Override
    public Optional<Focus> focus(String id) {
        return networks.find(id).map(stored -> stored.state().focus());
    }

    @Override
    public Map<String, Network> open() {
        return open.all();
    }
}
