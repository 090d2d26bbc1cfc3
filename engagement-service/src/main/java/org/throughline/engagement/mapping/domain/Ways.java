package org.throughline.engagement.mapping.domain;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ways through a map, from each node to what is next to it: sorted out once, however often somebody looks around.
public final class Ways {
    private final Map<String, Node> nodes;
    private final Map<String, List<String>> down;
    private final Map<String, List<String>> up;

    private Ways(Map<String, Node> nodes, Map<String, List<String>> down, Map<String, List<String>> up) {
        this.nodes = nodes;
        this.down = down;
        this.up = up;
    }

    public static Ways of(SystemMap map) {
        return new Ways(
                map.nodes().stream().collect(Collectors.toMap(Node::id, node -> node)),
                grouped(map.edges(), Edge::from, Edge::to),
                grouped(map.edges(), Edge::to, Edge::from));
    }

    private static Map<String, List<String>> grouped(
            List<Edge> edges, Function<Edge, String> by, Function<Edge, String> what) {
        return edges.stream().collect(Collectors.groupingBy(by, Collectors.mapping(what, Collectors.toList())));
    }

    public Optional<Node> node(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(nodes.get(id));
    }

    /// What a node leads to by one step.
    public List<String> next(String id) {
        return down.getOrDefault(id, List.of());
    }

    /// All that a node leads to, itself not.
    public Set<String> below(String id) {
        var below = walked(id, down);
        below.remove(id);
        return below;
    }

    /// A part of the map that can be read at once: one node, what leads to it, and what it leads to.
    public SystemMap around(String id) {
        var kept = walked(id, up);
        kept.addAll(walked(id, down));
        return new SystemMap(
                kept.stream().flatMap(each -> node(each).stream()).toList(),
                kept.stream()
                        .flatMap(from ->
                                next(from).stream().filter(kept::contains).map(to -> new Edge(from, to)))
                        .toList());
    }

    private static SequencedSet<String> walked(String from, Map<String, List<String>> next) {
        var seen = new LinkedHashSet<String>();
        var queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            var node = queue.remove();
            if (seen.add(node)) {
                queue.addAll(next.getOrDefault(node, List.of()));
            }
        }
        return seen;
    }
}
