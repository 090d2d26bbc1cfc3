package org.throughline.engagement.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;

/// Puts together what leaders read of a network.
final class NetworksReader {
    private final Replicas replicas;

    NetworksReader(Replicas replicas) {
        this.replicas = replicas;
    }

    Optional<NetworkView> network(String id) {
        return replicas.networks().find(id).map(this::view);
    }

    private NetworkView view(Copy<Network> copy) {
        var network = copy.state();
        var freshness = Freshness.newest(copy, Stream.empty());
        return new NetworkView(
                network.id(),
                network.name(),
                network.purpose(),
                network.state(),
                network.sponsor(),
                network.protectedHours(),
                named(network.targets(), replicas.targets().findAll(network.targets()), Target::title),
                named(network.teams(), replicas.teams().findAll(network.teams()), Team::name),
                freshness.asOf(),
                freshness.lag().toMillis());
    }

    // In the network's own order; what is over by now is left out, what was not heard of yet is not.
    private static <T> List<Named> named(List<String> ids, List<Copy<T>> found, Function<T, String> name) {
        var known = found.stream().collect(Collectors.toMap(Copy::id, copy -> copy));
        return ids.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .map(copy -> new Entry(new Named(id, name.apply(copy.state())), copy.live()))
                        .orElseGet(() -> new Entry(new Named(id, null), true)))
                .filter(Entry::shown)
                .map(Entry::named)
                .toList();
    }

    private record Entry(Named named, boolean shown) {}
}
