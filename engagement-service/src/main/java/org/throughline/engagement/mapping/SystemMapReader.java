package org.throughline.engagement.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.engagement.mapping.domain.Mapping;
import org.throughline.engagement.mapping.domain.SystemMap;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Replicas;

/// Reads all that is on the map: six queries, whatever its size.
final class SystemMapReader {
    private final Replicas replicas;
    private final String organisation;

    SystemMapReader(Replicas replicas, String organisation) {
        this.replicas = replicas;
        this.organisation = organisation;
    }

    /// @param freshness of the newest thing on it; empty while nothing is
    record Read(SystemMap map, Optional<Freshness> freshness) {}

    Read read() {
        var narrative = replicas.organisation().find(organisation);
        var targets = replicas.targets().live();
        var links = replicas.links().live();
        var networks = replicas.networks().live();
        var teams = replicas.teams().live();
        var narratives = replicas.narratives().live();
        var map = Mapping.of(
                organisation,
                narrative.map(Copy::state).orElse(null),
                states(targets),
                states(links),
                states(networks),
                states(teams),
                narratives.stream().map(Copy::id).toList());
        return new Read(
                map,
                Freshness.newest(Stream.of(narrative.stream().toList(), targets, links, networks, teams, narratives)
                        .flatMap(List::stream)));
    }

    private static <T> List<T> states(List<Copy<T>> copies) {
        return copies.stream().map(Copy::state).toList();
    }
}
