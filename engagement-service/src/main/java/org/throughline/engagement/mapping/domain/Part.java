package org.throughline.engagement.mapping.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Parts of a map that can be read at once.
public final class Part {
    private Part() {}

    /// What is of these kinds, and nothing else.
    public static SystemMap of(Set<String> kinds, SystemMap map) {
        var nodes =
                map.nodes().stream().filter(node -> kinds.contains(node.kind())).toList();
        var kept = nodes.stream().map(Node::id).collect(Collectors.toSet());
        return new SystemMap(
                nodes,
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
