package org.throughline.engagement.replicas.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is live, as it was at one moment.
///
/// @param organisation the organisation's narrative; null before it was told
/// @param freshness of the newest thing in it; empty while there is nothing
public record Overview(
        @Nullable OrganisationNarrative organisation,
        Map<String, Target> targets,
        List<MeasureReading> readings,
        Map<String, Team> teams,
        List<Link> links,
        Map<String, Network> networks,
        Map<String, Shape> shapes,
        Map<String, Narrative> narratives,
        Map<String, Commitment> commitments,
        List<Voice> voices,
        Map<String, Acknowledged> acknowledged,
        Map<String, Story> stories,
        List<Recognition> recognitions,
        Optional<Freshness> freshness) {

    /// One query for each kind.
    public static Overview of(Replicas replicas, String organisation) {
        var narrative = replicas.organisation().find(organisation);
        var targets = replicas.targets().live();
        var readings = replicas.readings().live();
        var teams = replicas.teams().live();
        var links = replicas.links().live();
        var networks = replicas.networks().live();
        var narratives = replicas.narratives().live();
        var commitments = replicas.commitments().live();
        return new Overview(
                narrative.map(Copy::state).orElse(null),
                byId(targets),
                states(readings),
                byId(teams),
                states(links),
                byId(networks),
                byId(replicas.shapes().live()),
                byId(narratives),
                byId(commitments),
                Voice.of(states(replicas.voices().live())),
                byId(replicas.acknowledged().live()),
                byId(replicas.stories().live()),
                states(replicas.recognitions().live()),
                Freshness.newest(Stream.of(
                                narrative.stream().toList(),
                                targets,
                                readings,
                                teams,
                                links,
                                networks,
                                narratives,
                                commitments)
                        .flatMap(List::stream)));
    }

    private static <T> Map<String, T> byId(List<Copy<T>> copies) {
        return copies.stream().collect(Collectors.toUnmodifiableMap(Copy::id, Copy::state));
    }

    private static <T> List<T> states(List<Copy<T>> copies) {
        return copies.stream().map(Copy::state).toList();
    }

    /// The links of each team.
    public Map<String, List<Link>> linksByTeam() {
        return grouped(links, Link::team);
    }

    /// The links to each target.
    public Map<String, List<Link>> linksByTarget() {
        return grouped(links, Link::target);
    }

    /// The networks that each team takes part in, in order of ids.
    public Map<String, List<Network>> networksByTeam() {
        return networksBy(Network::teams);
    }

    /// The networks that are dedicated to each target, in order of ids.
    public Map<String, List<Network>> networksByTarget() {
        return networksBy(Network::targets);
    }

    private Map<String, List<Network>> networksBy(Function<Network, List<String>> ids) {
        return byEach(networks.values().stream().sorted(Comparator.comparing(Network::id)), ids);
    }

    /// All, in their order, under each of their ids.
    static <T> Map<String, List<T>> byEach(Stream<T> all, Function<T, List<String>> ids) {
        return all.flatMap(each -> ids.apply(each).stream().map(id -> Map.entry(id, each)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by));
    }
}
