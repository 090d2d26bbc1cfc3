package org.throughline.engagement.mapping.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A map drawn in layers, a column each, from the organisation to the teams. The layers are given, so all that is left
/// to find is the order in each: every node goes where what leads to it is, so that few lines cross.
///
/// @param columns the headings
public record Picture(int width, int height, int boxWidth, List<Heading> columns, List<Box> boxes, List<String> lines) {
    private static final List<String> KINDS =
            List.of("organisation", "theme", "target", "driver", "network", "team", "narrative");
    private static final int FEW_COLUMNS = 3;
    private static final int ROWS_OF_A_SCREEN = 10;
    private static final int ROW = 50;
    private static final int TALL = 42;
    private static final int TOP = 30;
    private static final int LINE = 15;
    private static final int LETTER = 7;

    /// How wide what stands in a column is, and what lies between two. Six columns are as wide as the page, and so are
    /// three, nearly.
    private record Measures(int box, int gap) {
        static Measures of(int columns) {
            return columns <= FEW_COLUMNS ? new Measures(230, 100) : new Measures(150, 35);
        }

        int letters() {
            return box / LETTER - 1;
        }
    }

    public record Heading(int x, String text) {}

    public record Line(int x, int y, String text) {}

    /// @param lines as much of the title as there is room for
    /// @param chosen the one that the picture is about
    public record Box(String id, String kind, int x, int y, List<Line> lines, String title, boolean chosen) {
        /// Where to go from it: to its own part of the map, or, of many teams, to their list.
        public String href() {
            return kind.equals("teams")
                    ? "/teams?department=" + encoded(id.substring(id.indexOf('/') + 1))
                    : "/map?of=" + encoded(id) + "#chosen";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public static Picture of(SystemMap map, String chosen) {
        Map<String, List<Node>> byKind =
                map.nodes().stream().collect(Collectors.groupingBy(node -> layer(node.kind())));
        var kinds = KINDS.stream().filter(byKind::containsKey).toList();
        var measures = Measures.of(kinds.size());
        Map<String, Box> boxes = new HashMap<>();
        var drawn = new ArrayList<Box>();
        var headings = new ArrayList<Heading>();
        var rows = byKind.values().stream().mapToInt(List::size).max().orElse(1);
        for (int column = 0; column < kinds.size(); column++) {
            var x = column * (measures.box() + measures.gap());
            var nodes = ordered(byKind.getOrDefault(kinds.get(column), List.of()), map.edges(), boxes);
            headings.add(new Heading(x, heading(kinds.get(column))));
            // A short column stands in the middle of the tall ones, but never below what a screen shows.
            var y = TOP + (rows > ROWS_OF_A_SCREEN ? 0 : (rows - nodes.size()) * ROW / 2);
            for (var node : nodes) {
                var box = new Box(
                        node.id(),
                        node.kind(),
                        x,
                        y,
                        lines(node.title(), x, y, measures.letters()),
                        node.title(),
                        node.id().equals(chosen));
                boxes.put(node.id(), box);
                drawn.add(box);
                y += ROW;
            }
        }
        return new Picture(
                Math.max(1, kinds.size() * (measures.box() + measures.gap()) - measures.gap()),
                TOP + rows * ROW,
                measures.box(),
                headings,
                drawn,
                map.edges().stream()
                        .filter(edge -> boxes.containsKey(edge.from()) && boxes.containsKey(edge.to()))
                        .map(edge -> line(
                                Objects.requireNonNull(boxes.get(edge.from())),
                                Objects.requireNonNull(boxes.get(edge.to())),
                                measures))
                        .toList());
    }

    private static String layer(String kind) {
        return kind.equals("teams") ? "team" : kind;
    }

    private static List<Node> ordered(List<Node> nodes, List<Edge> edges, Map<String, Box> before) {
        Map<String, Double> weights = edges.stream()
                .filter(edge -> before.containsKey(edge.from()))
                .collect(Collectors.groupingBy(
                        Edge::to,
                        Collectors.averagingInt(edge ->
                                Objects.requireNonNull(before.get(edge.from())).y())));
        return nodes.stream()
                .sorted(Comparator.comparingDouble((Node node) -> weights.getOrDefault(node.id(), Double.MAX_VALUE))
                        .thenComparing(Node::title))
                .toList();
    }

    private static String line(Box from, Box to, Measures measures) {
        var x1 = from.x() + measures.box();
        var y1 = from.y() + TALL / 2;
        var y2 = to.y() + TALL / 2;
        if (from.x() == to.x()) {
            // A driver's own drivers stand in the same column: the thread goes around, not through.
            var out = x1 + measures.gap() - 5;
            return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, out, y1, out, y2, x1, y2);
        }
        var bend = (to.x() - x1) / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, to.x() - bend, y2, to.x(), y2);
    }

    private static String heading(String kind) {
        return switch (kind) {
            case "organisation" -> "Organisation";
            case "theme" -> "Themes";
            case "target" -> "Targets";
            case "driver" -> "Drivers";
            case "network" -> "Networks";
            case "team" -> "Teams";
            default -> "Narratives";
        };
    }

    private static List<Line> lines(String title, int x, int y, int letters) {
        var text = inTwo(title, letters);
        var top = y + (TALL - text.size() * LINE) / 2 + LINE - 4;
        return IntStream.range(0, text.size())
                .mapToObj(line -> new Line(x + 8, top + line * LINE, text.get(line)))
                .toList();
    }

    private static List<String> inTwo(String title, int letters) {
        if (title.length() <= letters) {
            return List.of(title);
        }
        var space = title.lastIndexOf(' ', letters);
        var end = space < 0 ? letters : space;
        var rest = title.substring(end).strip();
        return List.of(
                title.substring(0, end),
                rest.length() <= letters ? rest : rest.substring(0, letters - 1).strip() + "…");
    }

    public int boxHeight() {
        return TALL;
    }
}
