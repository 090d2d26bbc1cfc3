package org.throughline.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.local.demo.DemoTrust.Document;

/// Teams by their depth in the trust, as a team can only be registered once the one above it is.
final class Levels {
    private Levels() {}

    /// The teams with nobody above them first.
    static List<List<Document>> of(List<Document> teams) {
        var byName = teams.stream().collect(Collectors.toMap(Document::name, Function.identity()));
        var levels = new TreeMap<Integer, List<Document>>();
        teams.forEach(team -> levels.computeIfAbsent(depth(team, byName), _ -> new ArrayList<>())
                .add(team));
        return List.copyOf(levels.values());
    }

    private static int depth(Document team, Map<String, Document> byName) {
        var above = byName.get(team.json().path("parent").asString(""));
        return above == null ? 0 : 1 + depth(above, byName);
    }
}
