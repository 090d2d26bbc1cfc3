package org.throughline.engagement.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Theme;
import org.throughline.engagement.wording.domain.Ages;

/// Puts the leaders' table of targets together: three queries, however many targets, and
/// one more where figures are new.
final class TargetTables {
    /// Each has a picture of three kB.
    private static final int MOST = 40;
    private static final Theme NONE =
            new Theme("", "In no theme yet", "The organisation’s narrative says nothing of these targets.", List.of());

    private final Replicas replicas;
    private final Overviews overviews;
    private final Sparklines sparklines;
    private final String organisation;
    private final ZoneId zone;

    TargetTables(Replicas replicas, Overviews overviews, String organisation, ZoneId zone) {
        this.replicas = replicas;
        this.overviews = overviews;
        sparklines = new Sparklines(replicas.measures());
        this.organisation = organisation;
        this.zone = zone;
    }

    TargetTable after(@Nullable String id) {
        var found = replicas.targets().liveAfter(id, MOST + 1);
        var shown = found.size() > MOST ? found.subList(0, MOST) : found;
        var ids = shown.stream().map(Copy::id).toList();
        var readings = replicas.readings()
                .findAll(ids.stream()
                        .map(target -> Measure.key(target, Measure.MAIN))
                        .toList());
        Map<String, MeasureReading> measures = new HashMap<>();
        readings.forEach(copy -> measures.put(copy.state().target(), copy.state()));
        var pictures = sparklines.of(readings);
        var all = overviews.now();
        var links = all.linksByTarget();
        var networks = all.networksByTarget();
        Map<String, TargetLine> lines = new LinkedHashMap<>();
        for (var target : shown) {
            lines.put(
                    target.id(),
                    TargetLine.of(
                            target.state(),
                            measures.get(target.id()),
                            pictures.get(Measure.key(target.id(), Measure.MAIN)),
                            teams(all, links.getOrDefault(target.id(), List.of())),
                            networks.getOrDefault(target.id(), List.of())));
        }
        var freshness = Freshness.newest(Stream.concat(shown.stream(), readings.stream()));
        return new TargetTable(
                groups(lines),
                found.size() > MOST ? shown.getLast().id() : null,
                freshness.map(f -> Ages.of(f, zone)).orElse(""));
    }

    /// All targets, by their titles, with those that are chosen already.
    List<BoardPaper.Choice> choices(List<String> chosen) {
        return replicas.targets().live().stream()
                .map(target -> new BoardPaper.Choice(target.id(), target.state().title(), chosen.contains(target.id())))
                .sorted(Comparator.comparing(BoardPaper.Choice::title))
                .toList();
    }

    private static int teams(Overview all, List<Link> links) {
        return (int) links.stream()
                .filter(link -> all.teams().containsKey(link.team()))
                .count();
    }

    // A target has its place in the first theme that names it.
    private List<TargetTable.Group> groups(Map<String, TargetLine> lines) {
        var left = new LinkedHashMap<>(lines);
        var groups = new ArrayList<TargetTable.Group>();
        replicas.organisation()
                .find(organisation)
                .ifPresent(narrative -> narrative.state().themes().forEach(theme -> take(theme, left, groups)));
        if (!left.isEmpty()) {
            groups.add(new TargetTable.Group(
                    groups.isEmpty() ? "Targets" : NONE.title(),
                    groups.isEmpty() ? "" : NONE.story(),
                    List.copyOf(left.values())));
        }
        return groups;
    }

    private static void take(Theme theme, Map<String, TargetLine> left, List<TargetTable.Group> groups) {
        var taken = theme.targets().stream()
                .flatMap(target -> Stream.ofNullable(left.remove(target)))
                .toList();
        if (!taken.isEmpty()) {
            groups.add(new TargetTable.Group(theme.title(), theme.story(), taken));
        }
    }
}
