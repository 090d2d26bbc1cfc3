package org.throughline.engagement.replicas.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who carries a target: the teams whose work moves it, and the networks dedicated to it. Only those that are there.
///
/// @param links one a team
public record Carriers(List<Copy<Link>> links, List<Copy<Network>> networks) {

    /// Looks for those of many targets at once.
    public static final class Lookup {
        private final List<Copy<Link>> links;
        private final List<Copy<Network>> networks;

        /// Three queries, however many targets.
        public Lookup(Replicas replicas, Collection<String> targets) {
            var found = replicas.links().liveWhere("target", targets);
            var teams = found.stream().map(link -> link.state().team()).collect(Collectors.toSet());
            var live = replicas.teams().findAll(teams).stream()
                    .filter(Copy::live)
                    .map(Copy::id)
                    .collect(Collectors.toSet());
            links = found.stream()
                    .filter(link -> live.contains(link.state().team()))
                    .toList();
            networks = replicas.networks().liveWhere("targets", targets);
        }

        public Carriers of(String target) {
            return new Carriers(
                    links.stream()
                            .filter(link -> link.state().target().equals(target))
                            .toList(),
                    networks.stream()
                            .filter(network -> network.state().targets().contains(target))
                            .toList());
        }
    }

    public Stream<Copy<?>> copies() {
        return Stream.concat(links.stream(), networks.stream());
    }
}
