package org.throughline.engagement.mapping.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A part of the map that can be read at once: one node, what leads to it, and what it leads to.
public final class Part {
    private Part() {}

    public static SystemMap around(SystemMap map, String node) {
        var kept = new LinkedHashSet<String>();
        walk(node, grouped(map.edges(), Edge::to, Edge::from), kept);
        walk(node, grouped(map.edges(), Edge::from, Edge::to), kept);
        return only(map, kept);
    }

    /// The organisation with its themes and targets, and nothing below.
    public static SystemMap top(SystemMap map) {
        return only(
                map,
                map.nodes().stream()
                        .filter(node ->
                                List.of("organisation", "theme", "target").contains(node.kind()))
                        .map(Node::id)
                        .collect(Collectors.toSet()));
    }

    private static Map<String, List<String>> grouped(
            List<Edge> edges, Function<Edge, String> by, Function<Edge, String> what) {
        return edges.stream().collect(Collectors.groupingBy(by, Collectors.mapping(what, Collectors.toList())));
    }

    private static void walk(String from, Map<String, List<String>> next, Set<String> kept) {
        var seen = new LinkedHashSet<String>();
        var queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            var node = queue.remove();
            if (seen.add(node)) {
                queue.addAll(next.getOrDefault(node, List.of()));
            }
        }
        kept.addAll(seen);
    }

    private static SystemMap only(SystemMap map, Set<String> kept) {
        return new SystemMap(
                map.nodes().stream().filter(node -> kept.contains(node.id())).toList(),
                map.edges().stream()
                        .filter(edge -> kept.contains(edge.from()) && kept.contains(edge.to()))
                        .toList());
    }

    /// Puts teams that belong together into one node where there are many, and leaves their narratives out: each team
    /// has its own.
    ///
    /// @param most so many teams of a department are still drawn by themselves
    public static SystemMap folded(SystemMap map, Function<String, String> department, int most) {
        Map<String, List<Node>> teams = map.nodes().stream()
                .filter(node -> node.kind().equals("team"))
                .collect(Collectors.groupingBy(node -> department.apply(node.id())));
        Map<String, Node> into = new HashMap<>();
        teams.forEach((name, members) -> {
            if (members.size() > most) {
                var folded = new Node("department/" + name, "teams", members.size() + " teams of " + name);
                members.forEach(team -> into.put(team.id(), folded));
            }
        });
        var nodes = new ArrayList<Node>();
        map.nodes().stream()
                .filter(node -> !node.kind().equals("narrative"))
                .map(node -> into.getOrDefault(node.id(), node))
                .distinct()
                .forEach(nodes::add);
        return new SystemMap(
                nodes,
                map.edges().stream()
                        .filter(edge -> !edge.to().startsWith("narrative/"))
                        .map(edge -> new Edge(
                                edge.from(),
                                Optional.ofNullable(into.get(edge.to()))
                                        .map(Node::id)
                                        .orElse(edge.to())))
                        .distinct()
                        .toList());
    }
}
