package org.throughline.networks.shape;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.graph.SimpleGraph;

/// How networks join the departments of the trust: a graph of departments and networks, with a line where somebody
/// of a department takes part in a network.
///
/// A network is a bridge if it is a point of articulation of that graph: without it, departments that are joined
/// now would not be. Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", 1973, as JGraphT has it.
final class Bridges {
    private final Graph<Node, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    private final Map<String, Set<String>> departments;
    private final Set<String> all;
    private final Set<Node> articulations;
    private final long parts;
    private final Map<String, List<String>> joinedOnlyBy = new HashMap<>();

    private sealed interface Node {}

    private record Department(String name) implements Node {}

    private record OfNetwork(String id) implements Node {}

    /// @param departments of each network, by its id
    /// @param all departments of the trust, also those in no network
    Bridges(Map<String, Set<String>> departments, Set<String> all) {
        this.departments = departments;
        this.all = all;
        all.forEach(name -> graph.addVertex(new Department(name)));
        departments.forEach((network, names) -> {
            var node = new OfNetwork(network);
            graph.addVertex(node);
            names.forEach(name -> {
                graph.addVertex(new Department(name));
                graph.addEdge(node, new Department(name));
            });
        });
        articulations = Set.copyOf(new BiconnectivityInspector<>(graph).getCutpoints());
        parts = new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                        .filter(part -> part.stream().anyMatch(Department.class::isInstance))
                        .count();
    }

    /// Whether these are the departments that it was made from.
    boolean isOf(Map<String, Set<String>> others, Set<String> allOthers) {
        return departments.equals(others) && all.equals(allOthers);
    }

    /// The departments of a network that are joined to its others, or to any, by it alone, in order; none where
    /// each of them would still be joined to each other without it.
    // One at a time: even to read a graph moves things within it.
    synchronized List<String> joinedOnlyBy(String network) {
        return articulations.contains(new OfNetwork(network))
                ? joinedOnlyBy.computeIfAbsent(network, this::fallingOutWithout)
                : List.of();
    }

    private List<String> fallingOutWithout(String network) {
        var node = new OfNetwork(network);
        var joined = new HashSet<Node>();
        graph.edgesOf(node).forEach(edge -> joined.add(other(node, edge)));
        var without = new MaskSubgraph<>(graph, node::equals, _ -> false);
        return small(new ConnectivityInspector<>(without).connectedSets(), joined);
    }

    // The largest part is "the others"; who falls out of it is joined only here.
    private static List<String> small(List<Set<Node>> parts, Set<Node> joined) {
        var main = parts.stream()
                .filter(part -> part.stream().anyMatch(joined::contains))
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
        var names = new TreeSet<String>();
        joined.stream()
                .filter(node -> !main.contains(node))
                .forEach(node -> names.add(node instanceof Department(String name) ? name : ""));
        return List.copyOf(names);
    }

    private Node other(Node node, DefaultEdge edge) {
        var source = graph.getEdgeSource(edge);
        return source.equals(node) ? graph.getEdgeTarget(edge) : source;
    }

    /// Into how many parts the departments of the trust fall, a department in no network being a part of its own.
    long parts() {
        return parts;
    }
}
