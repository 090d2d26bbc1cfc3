package org.throughline.engagement.mapping;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.engagement.mapping.domain.Edge;
import org.throughline.engagement.mapping.domain.Node;
import org.throughline.engagement.mapping.domain.Part;
import org.throughline.engagement.mapping.domain.Picture;
import org.throughline.engagement.mapping.domain.SystemMap;
import org.throughline.engagement.wording.domain.Ages;
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
        var chosen = read.ways().node(of).orElse(null);
        if (of != null && chosen == null) {
            return pages.notFound();
        }
        var asked = q == null ? "" : q.strip();
        var page = new MapPage(
                asked,
                asked.isEmpty() ? List.of() : found(read.map(), asked),
                !asked.isEmpty(),
                chosen == null,
                chosen == null ? "From the organisation’s story to its targets" : "Around " + chosen.title(),
                chosen == null ? read.contents().top() : Picture.of(around(chosen, read), chosen.id()),
                read.contents().branches(),
                read.contents().counts(),
                Ages.of(read.freshness(), settings.zone()));
        return pages.page("Map", "/map", MapPageRenderer.of(), page);
    }

    private static SystemMap around(Node chosen, SystemMapReader.Read read) {
        var part = Part.folded(
                read.ways().around(chosen.id()),
                team -> {
                    var known = read.overview().teams().get(team.substring("team/".length()));
                    return known == null ? "" : known.department();
                },
                chosen.kind().equals("team") ? Integer.MAX_VALUE : MOST_TEAMS_OF_A_DEPARTMENT);
        // What is below the targets of a large theme is drawn around each of them.
        return chosen.kind().equals("theme") && part.nodes().size() > MOST_DRAWN
                ? Part.of(MapContents.TOP, part)
                : part;
    }

    private static List<MapPage.Found> found(SystemMap map, String asked) {
        var wanted = asked.toLowerCase(Locale.UK);
        return map.nodes().stream()
                .filter(node -> !node.kind().equals("narrative"))
                .filter(node -> node.title().toLowerCase(Locale.UK).contains(wanted))
                .limit(MOST_FOUND)
                .map(node -> new MapPage.Found(MapPage.href(node.id()), node.title(), node.kind()))
                .toList();
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
