package org.throughline.networks.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/// How networks join the departments of the trust: a graph of departments and networks, with a line where somebody
/// of a department takes part in a network.
///
/// A network is a bridge if it is a point of articulation of that graph: without it, departments that are joined
/// now would not be. Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", 1973, as JGraphT has it.
final class Bridges {
    private final Graph<Node, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    private final Set<Node> articulations;

    private sealed interface Node {}

    private record Department(String name) implements Node {}

    private record OfNetwork(String id) implements Node {}

    /// @param departments of each network, by its id
    /// @param all departments of the trust, also those in no network
    Bridges(Map<String, ? extends Collection<String>> departments, Collection<String> all) {
        all.forEach(name -> graph.addVertex(new Department(name)));
        departments.forEach((network, names) -> {
            var node = new OfNetwork(network);
            graph.addVertex(node);
            new HashSet<>(names).forEach(name -> {
                graph.addVertex(new Department(name));
                graph.addEdge(node, new Department(name));
            });
        });
        articulations = Set.copyOf(new BiconnectivityInspector<>(graph).getCutpoints());
    }

    /// The departments of a network that are joined to its others, or to any, by it alone, in order; none where
    /// each of them would still be joined to each other without it.
    List<String> joinedOnlyBy(String network) {
        var node = new OfNetwork(network);
        if (!articulations.contains(node)) {
            return List.of();
        }
        var joined = new HashSet<Node>();
        graph.edgesOf(node).forEach(edge -> joined.add(other(node, edge)));
        graph.removeVertex(node);
        try {
            var parts = new ConnectivityInspector<>(graph).connectedSets();
            return small(parts, joined);
        } finally {
            graph.addVertex(node);
            joined.forEach(department -> graph.addEdge(node, department));
        }
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
        return new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                        .filter(part -> part.stream().anyMatch(Department.class::isInstance))
                        .count();
    }
}
