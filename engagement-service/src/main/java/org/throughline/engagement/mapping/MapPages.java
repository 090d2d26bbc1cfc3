package org.throughline.engagement.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.engagement.mapping.domain.Edge;
import org.throughline.engagement.mapping.domain.Node;
import org.throughline.engagement.mapping.domain.Part;
import org.throughline.engagement.mapping.domain.Picture;
import org.throughline.engagement.mapping.domain.SystemMap;
import org.throughline.engagement.wording.domain.Ages;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.pages.Pages;

@Controller
@MayUse(Role.LEADER)
class MapPages {
    private static final int MOST_FOUND = 30;
    private static final int MOST_TEAMS_OF_A_DEPARTMENT = 3;
    private static final int MOST_TARGETS_DRAWN = 60;
    private static final int MOST_DRAWN = 150;
    private final SystemMapReader reader;
    private final KitSettings settings;
    private final Pages pages;

    MapPages(SystemMapReader reader, KitSettings settings, Pages pages) {
        this.reader = reader;
        this.settings = settings;
        this.pages = pages;
    }

    /// @param of the node whose part is drawn; the top of all unless told
    /// @param q part of a title to search for
    @GetMapping("/map")
    ResponseEntity<String> map(@RequestParam @Nullable String of, @RequestParam @Nullable String q) {
        var read = reader.read();
        var map = read.map();
        var byId = map.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        var chosen = of == null ? null : byId.get(of);
        if (of != null && chosen == null) {
            return pages.notFound();
        }
        var asked = q == null ? "" : q.strip();
        var page = new MapPage(
                asked,
                asked.isEmpty() ? List.of() : found(map, asked),
                !asked.isEmpty(),
                chosen == null,
                chosen == null ? "From the organisation’s story to its targets" : "Around " + chosen.title(),
                Picture.of(drawn(read, chosen), chosen == null ? "" : chosen.id()),
                branches(map, byId),
                counts(map),
                Ages.of(read.freshness(), settings.zone()));
        return pages.page("Map", "/map", MapPageRenderer.of(), page);
    }

    private static SystemMap drawn(SystemMapReader.Read read, @Nullable Node chosen) {
        if (chosen == null) {
            return top(read.map());
        }
        var part = Part.folded(
                Part.around(read.map(), chosen.id()),
                team -> {
                    var known = read.overview().teams().get(team.substring("team/".length()));
                    return known == null ? "" : known.department();
                },
                chosen.kind().equals("team") ? Integer.MAX_VALUE : MOST_TEAMS_OF_A_DEPARTMENT);
        // What is below the targets of a large theme is drawn around each of them.
        return chosen.kind().equals("theme") && part.nodes().size() > MOST_DRAWN ? Part.top(part) : part;
    }

    // Of many targets only the themes are drawn; the list below has them all.
    private static SystemMap top(SystemMap map) {
        var top = Part.top(map);
        var targets = top.nodes().stream()
                .filter(node -> node.kind().equals("target"))
                .count();
        if (targets <= MOST_TARGETS_DRAWN) {
            return top;
        }
        return new SystemMap(
                top.nodes().stream()
                        .filter(node -> !node.kind().equals("target"))
                        .toList(),
                top.edges().stream()
                        .filter(edge -> !edge.to().startsWith("target/"))
                        .toList());
    }

    private static List<MapPage.Found> found(SystemMap map, String asked) {
        var wanted = asked.toLowerCase(Locale.UK);
        return map.nodes().stream()
                .filter(node -> !node.kind().equals("narrative"))
                .filter(node -> node.title().toLowerCase(Locale.UK).contains(wanted))
                .limit(MOST_FOUND)
                .map(node -> new MapPage.Found(href(node.id()), node.title(), node.kind()))
                .toList();
    }

    private static List<MapPage.Branch> branches(SystemMap map, Map<String, Node> byId) {
        Map<String, List<String>> next = map.edges().stream()
                .collect(Collectors.groupingBy(Edge::from, Collectors.mapping(Edge::to, Collectors.toList())));
        var placed = new HashSet<String>();
        var branches = new ArrayList<MapPage.Branch>();
        map.nodes().stream().filter(node -> node.kind().equals("theme")).forEach(theme -> {
            var targets = next.getOrDefault(theme.id(), List.of());
            placed.addAll(targets);
            branches.add(new MapPage.Branch(theme.title(), href(theme.id()), leaves(targets, byId, next)));
        });
        var homeless = map.nodes().stream()
                .filter(node -> node.kind().equals("target") && !placed.contains(node.id()))
                .map(Node::id)
                .toList();
        if (!homeless.isEmpty()) {
            branches.add(
                    new MapPage.Branch("In no theme", "/cut-threads#target-in-no-theme", leaves(homeless, byId, next)));
        }
        return branches;
    }

    private static List<MapPage.Leaf> leaves(
            List<String> targets, Map<String, Node> byId, Map<String, List<String>> next) {
        return targets.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(target -> {
                    var below = below(target.id(), next);
                    return new MapPage.Leaf(
                            target.title(),
                            href(target.id()),
                            count(below, "driver/", "driver", "drivers") + ", "
                                    + count(below, "network/", "network", "networks") + ", "
                                    + count(below, "team/", "team", "teams"));
                })
                .toList();
    }

    private static Set<String> below(String id, Map<String, List<String>> next) {
        var below = new HashSet<String>();
        var left = new ArrayList<>(List.of(id));
        while (!left.isEmpty()) {
            next.getOrDefault(left.removeLast(), List.of()).stream()
                    .filter(below::add)
                    .forEach(left::add);
        }
        return below;
    }

    private static String count(Set<String> ids, String kind, String one, String many) {
        return Numbers.count(ids.stream().filter(id -> id.startsWith(kind)).count(), one, many);
    }

    private static String counts(SystemMap map) {
        var ids = map.nodes().stream().map(Node::id).collect(Collectors.toSet());
        return count(ids, "theme/", "theme", "themes") + ", " + count(ids, "target/", "target", "targets") + ", "
                + count(ids, "driver/", "driver", "drivers") + ", " + count(ids, "network/", "network", "networks")
                + ", " + count(ids, "team/", "team", "teams") + ".";
    }

    private static String href(String id) {
        return UriComponentsBuilder.fromPath("/map")
                .queryParam("of", "{of}")
                .fragment("chosen")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    /// For graph editors.
    @GetMapping("/map.graphml")
    ResponseEntity<String> graphMl() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"map.graphml\"")
                .body(GraphMl.of(reader.read().map()));
    }

    @GetMapping(value = "/map.csv", produces = "text/csv")
    ResponseEntity<Page<Edge>> table() {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"map.csv\"")
                .body(new Page<>(reader.read().map().edges(), null));
    }
}
