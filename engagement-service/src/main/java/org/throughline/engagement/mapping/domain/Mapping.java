package org.throughline.engagement.mapping.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;

/// Draws the map of what is there. What is linked to something that is not there (yet, or any more) is left out.
public final class Mapping {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    private Mapping() {}

    /// @param organisation the organisation's code
    /// @param narrative the organisation's; null before it was told
    /// @param narratives the teams that have one
    public static SystemMap of(
            String organisation,
            @Nullable OrganisationNarrative narrative,
            List<Target> targets,
            List<Link> links,
            List<Network> networks,
            List<Team> teams,
            Collection<String> narratives) {
        var mapping = new Mapping();
        var root = mapping.node("organisation", organisation, narrative == null ? organisation : narrative.title());
        if (narrative != null) {
            narrative.themes().forEach(theme -> mapping.edge(root, mapping.node("theme", theme.id(), theme.title())));
        }
        targets.forEach(mapping::target);
        networks.forEach(network -> mapping.node("network", network.id(), network.name()));
        teams.forEach(team -> mapping.node("team", team.id(), team.name()));
        for (var team : narratives) {
            mapping.narrative(team);
        }
        if (narrative != null) {
            narrative
                    .themes()
                    .forEach(theme ->
                            theme.targets().forEach(target -> mapping.edge("theme/" + theme.id(), "target/" + target)));
        }
        networks.forEach(mapping::network);
        links.forEach(mapping::link);
        return new SystemMap(new ArrayList<>(mapping.nodes.values()), new ArrayList<>(mapping.edges));
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
