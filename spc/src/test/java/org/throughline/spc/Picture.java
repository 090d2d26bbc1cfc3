package org.throughline.spc;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A chart as an SVG drawing for the documentation. Signals differ by shape as well as by colour.
record Picture(String title, Chart chart) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int TOP = 34;
    private static final int BOTTOM = 40;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title"
                     font-family="system-ui, sans-serif" font-size="12">
                <title id="title">%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="20" font-size="14" font-weight="600" fill="#212b32">%s</text>
                %s%s%s%s%s</svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        title,
                        LEFT,
                        title,
                        axis(),
                        steps(Point::mean, "#4c6272", ""),
                        steps(Point::upper, "#4c6272", "6 4") + steps(Point::lower, "#4c6272", "6 4"),
                        steps(Point::target, "#8a1538", "2 3"),
                        line() + marks());
    }

    private List<Point> points() {
        return chart.points();
    }

    private double lowest() {
        return numbers().min().orElse(0);
    }

    private double highest() {
        return numbers().max().orElse(1);
    }

    private DoubleStream numbers() {
        return points().stream()
                .flatMap(point -> Stream.of(point.value(), point.lower(), point.upper(), point.target()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    private double x(int i) {
        return LEFT + 8 + (double) i * (WIDTH - LEFT - RIGHT - 16) / Math.max(1, points().size() - 1);
    }

    private double y(double value) {
        var span = Math.max(1e-9, highest() - lowest());
        return HEIGHT - BOTTOM - 8 - (value - lowest()) / span * (HEIGHT - TOP - BOTTOM - 16);
    }

    private String axis() {
        var ticks = IntStream.rangeClosed(0, 4)
                .mapToDouble(i -> lowest() + i * (highest() - lowest()) / 4)
                .mapToObj(value -> text(LEFT - 8, y(value) + 4, "end", number("%.0f", value)))
                .collect(Collectors.joining());
        var months = IntStream.range(0, points().size())
                .filter(i -> i % 6 == 0 || i == points().size() - 1)
                .mapToObj(i -> text(
                        x(i),
                        HEIGHT - 14,
                        "middle",
                        MONTH.format(points().get(i).period())))
                .collect(Collectors.joining());
        return ticks + months;
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"#4c6272\">%s</text>\n"
                .formatted(number("%.1f", x), number("%.1f", y), anchor, words);
    }

    /// A level that changes at stretches: one line for each.
    private String steps(Function<Point, @Nullable Double> level, String colour, String dashes) {
        var path = new StringBuilder();
        Double before = null;
        for (int i = 0; i < points().size(); i++) {
            var now = level.apply(points().get(i));
            if (now == null) {
                before = null;
                continue;
            }
            if (!now.equals(before)) {
                path.append(number("M%.1f", x(i) - 4)).append(number(" %.1f", y(now)));
            }
            path.append(number(" H%.1f", x(i) + 4));
            before = now;
        }
        return path.isEmpty()
                ? ""
                : "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.5\""
                        + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"") + "/>\n";
    }

    private String line() {
        var path = new StringBuilder();
        var gap = true;
        for (int i = 0; i < points().size(); i++) {
            var value = points().get(i).value();
            if (value != null) {
                path.append(gap ? "M" : " L").append(number("%.1f", x(i))).append(number(" %.1f", y(value)));
            }
            gap = value == null;
        }
        return "<path d=\"" + path + "\" fill=\"none\" stroke=\"#aeb7bd\" stroke-width=\"1.5\"/>\n";
    }

    private String marks() {
        return IntStream.range(0, points().size())
                .filter(i -> points().get(i).value() != null)
                .mapToObj(i -> mark(
                        points().get(i),
                        x(i),
                        y(Objects.requireNonNull(points().get(i).value()))))
                .collect(Collectors.joining());
    }

    private static String mark(Point point, double x, double y) {
        return switch (point.pointType()) {
            case COMMON_CAUSE ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"#768692\"/>\n"
                        .formatted(number("%.1f", x), number("%.1f", y));
            case SPECIAL_CAUSE_IMPROVEMENT -> shape(x, y, "0,-6.5 6,4.5 -6,4.5", "#005eb8");
            case SPECIAL_CAUSE_CONCERN -> shape(x, y, "-5,-5 5,-5 5,5 -5,5", "#b35c00");
            case SPECIAL_CAUSE_NEUTRAL_HIGH, SPECIAL_CAUSE_NEUTRAL_LOW ->
                shape(x, y, "0,-6.5 6.5,0 0,6.5 -6.5,0", "#6a3d9a");
        };
    }

    private static String shape(double x, double y, String corners, String colour) {
        return "<polygon transform=\"translate(%s %s)\" points=\"%s\" fill=\"%s\"/>\n"
                .formatted(number("%.1f", x), number("%.1f", y), corners, colour);
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
