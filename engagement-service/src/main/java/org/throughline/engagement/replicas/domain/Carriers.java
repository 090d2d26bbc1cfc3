package org.throughline.engagement.replicas.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who carries a target: the teams whose work moves it, and the networks dedicated to it. Only those that are there.
///
/// @param links one a team
public record Carriers(List<Copy<Link>> links, List<Copy<Network>> networks) {

    /// Looks for those of many targets at once.
    public static final class Lookup {
        private final Map<String, List<Copy<Link>>> links;
        private final Map<String, List<Copy<Network>>> networks;

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
                    .collect(Collectors.groupingBy(link -> link.state().target()));
            networks = Overview.byEach(
                    replicas.networks().liveWhere("targets", targets).stream(),
                    network -> network.state().targets().stream().distinct().toList());
        }

        public Carriers of(String target) {
            return new Carriers(links.getOrDefault(target, List.of()), networks.getOrDefault(target, List.of()));
        }
    }

    public Stream<Copy<?>> copies() {
        return Stream.concat(links.stream(), networks.stream());
    }
}
