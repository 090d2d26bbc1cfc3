package org.throughline.engagement.mapping.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Theme;

/// Draws the map of what is there. What is linked to something that is not there (yet, or any more) is left out.
public final class Mapping {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    private Mapping() {}

    /// @param organisation the organisation's code
    public static SystemMap of(String organisation, Overview all) {
        var mapping = new Mapping();
        var narrative = all.organisation();
        var root = mapping.node("organisation", organisation, narrative == null ? organisation : narrative.title());
        var themes = narrative == null ? List.<Theme>of() : narrative.themes();
        themes.forEach(theme -> mapping.edge(root, mapping.node("theme", theme.id(), theme.title())));
        inOrder(all.targets()).forEach(mapping::target);
        inOrder(all.networks()).forEach(network -> mapping.node("network", network.id(), network.name()));
        inOrder(all.teams()).forEach(team -> mapping.node("team", team.id(), team.name()));
        all.narratives().keySet().stream().sorted().forEach(mapping::narrative);
        themes.forEach(theme ->
                theme.targets().forEach(target -> mapping.edge("theme/" + theme.id(), "target/" + target)));
        inOrder(all.networks()).forEach(mapping::network);
        all.links().forEach(mapping::link);
        return new SystemMap(new ArrayList<>(mapping.nodes.values()), new ArrayList<>(mapping.edges));
    }

    private static <T> Collection<T> inOrder(Map<String, T> byId) {
        return new TreeMap<>(byId).values();
    }

    private void target(Target target) {
        var id = node("target", target.id(), target.title());
        var tree = new DriverTree(target.drivers());
        tree.parents().forEach((driver, parent) -> {
            var below = parent.equals(DriverTree.TARGET) ? id : driver(target.id(), parent);
            nodes.put(
                    driver(target.id(), driver),
                    new Node(
                            driver(target.id(), driver),
                            "driver",
                            tree.driver(driver).title()));
            edge(below, driver(target.id(), driver));
        });
    }

    private void narrative(String team) {
        var of = nodes.get("team/" + team);
        if (of != null) {
            edge(of.id(), node("narrative", team, "Narrative of " + of.title()));
        }
    }

    private void network(Network network) {
        network.targets().forEach(target -> edge("target/" + target, "network/" + network.id()));
        network.teams().forEach(team -> edge("network/" + network.id(), "team/" + team));
    }

    private void link(Link link) {
        var driver = link.driver() == null ? "" : driver(link.target(), link.driver());
        edge(nodes.containsKey(driver) ? driver : "target/" + link.target(), "team/" + link.team());
    }

    private String node(String kind, String id, String title) {
        var node = new Node(kind + "/" + id, kind, title);
        nodes.put(node.id(), node);
        return node.id();
    }

    private void edge(String from, String to) {
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            edges.add(new Edge(from, to));
        }
    }

    private static String driver(String target, String driver) {
        return "driver/" + target + "." + driver;
    }
}
