package org.throughline.engagement.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.engagement.mapping.domain.Node;
import org.throughline.engagement.mapping.domain.Part;
import org.throughline.engagement.mapping.domain.Picture;
import org.throughline.engagement.mapping.domain.SystemMap;
import org.throughline.engagement.mapping.domain.Ways;
import org.throughline.engagement.wording.domain.Numbers;

/// What each page of a map shows, whichever part of it is drawn.
///
/// @param top a picture of what is above all
/// @param counts how much there is of each kind
record MapContents(Picture top, List<MapPage.Branch> branches, String counts) {
    static final Set<String> TOP = Set.of("organisation", "theme", "target");
    private static final Set<String> TOP_OF_MANY = Set.of("organisation", "theme");
    private static final int MOST_TARGETS_DRAWN = 60;

    static MapContents of(SystemMap map, Ways ways) {
        var targets = map.nodes().stream()
                .filter(node -> node.kind().equals("target"))
                .toList();
        // Of many targets only the themes are drawn; the list has them all.
        var top = targets.size() > MOST_TARGETS_DRAWN ? TOP_OF_MANY : TOP;
        return new MapContents(
                Picture.of(Part.of(top, map), ""),
                branches(map, targets, ways),
                counts(map.nodes().stream().map(Node::id).toList(), "theme", "target", "driver", "network", "team")
                        + ".");
    }

    private static List<MapPage.Branch> branches(SystemMap map, List<Node> targets, Ways ways) {
        var placed = new HashSet<String>();
        var themes = map.nodes().stream()
                .filter(node -> node.kind().equals("theme"))
                .map(theme -> {
                    var ids = ways.next(theme.id());
                    placed.addAll(ids);
                    return new MapPage.Branch(
                            theme.title(),
                            MapPage.href(theme.id()),
                            leaves(ids.stream().flatMap(id -> ways.node(id).stream()), ways));
                })
                .toList();
        var homeless = leaves(targets.stream().filter(target -> !placed.contains(target.id())), ways);
        return homeless.isEmpty()
                ? themes
                : Stream.concat(
                                themes.stream(),
                                Stream.of(
                                        new MapPage.Branch("In no theme", "/cut-threads#target-in-no-theme", homeless)))
                        .toList();
    }

    private static List<MapPage.Leaf> leaves(Stream<Node> targets, Ways ways) {
        return targets.map(target -> new MapPage.Leaf(
                        target.title(),
                        MapPage.href(target.id()),
                        counts(ways.below(target.id()), "driver", "network", "team")))
                .toList();
    }

    private static String counts(Collection<String> ids, String... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> Numbers.count(
                        ids.stream().filter(id -> id.startsWith(kind + "/")).count(), kind, kind + "s"))
                .collect(Collectors.joining(", "));
    }
}
