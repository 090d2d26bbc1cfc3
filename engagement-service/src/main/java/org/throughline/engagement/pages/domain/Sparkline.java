package org.throughline.engagement.pages.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.wording.domain.Tone;

/// A small chart of a measure as paths of an SVG: the line with its gaps, the mean, the limits as a band, the
/// threshold, and a mark for each signal, whose shape says what its colour says.
///
/// @param band between the limits; empty where there are none
/// @param target the threshold in its time; empty where there is none
public record Sparkline(String line, String mean, String band, String target, List<Mark> marks) {
    public static final int WIDTH = 300;
    public static final int HEIGHT = 96;
    private static final double EDGE = 6;
    private static final double RADIUS = 3;

    /// @param shape path of a dot (better, and the last point), a diamond (worse), or a triangle (neither)
    public record Mark(String tone, String shape) {}

    public static Sparkline of(List<Point> points) {
        return new Drawing(points).sparkline();
    }

    public boolean isEmpty() {
        return line.isEmpty();
    }

    private static final class Drawing {
        private final List<Point> points;
        private final double least;
        private final double most;

        Drawing(List<Point> points) {
            this.points = points;
            least = all(points).min().orElse(0);
            most = all(points).max().orElse(0);
        }

        private static DoubleStream all(List<Point> points) {
            return points.stream()
                    .flatMap(p -> Stream.of(p.value(), p.lower(), p.upper(), p.target()))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue);
        }

        Sparkline sparkline() {
            return new Sparkline(path(Point::value), path(Point::mean), band(), path(Point::target), marks());
        }

        private String path(Function<Point, @Nullable Double> value) {
            var path = new StringBuilder();
            var pen = 'M';
            for (int i = 0; i < points.size(); i++) {
                var number = value.apply(points.get(i));
                if (number == null) {
                    pen = 'M';
                } else {
                    path.append(pen).append(at(i, number));
                    pen = 'L';
                }
            }
            return path.toString();
        }

        private String band() {
            var above = new ArrayList<String>();
            var below = new ArrayList<String>();
            for (int i = 0; i < points.size(); i++) {
                var point = points.get(i);
                if (point.upper() != null && point.lower() != null) {
                    above.add(at(i, point.upper()));
                    below.addFirst(at(i, point.lower()));
                }
            }
            above.addAll(below);
            return above.isEmpty() ? "" : "M" + String.join("L", above) + "Z";
        }

        private List<Mark> marks() {
            var marks = new ArrayList<Mark>();
            var last = lastWithValue();
            for (int i = 0; i < points.size(); i++) {
                var point = points.get(i);
                var tone = Signs.tone(point.pointType());
                var isLast = i == last;
                if (point.value() != null && (tone != Tone.STEADY || isLast)) {
                    marks.add(new Mark(tone.css(), shape(tone, x(i), y(point.value()))));
                }
            }
            return marks;
        }

        private int lastWithValue() {
            var last = points.size() - 1;
            while (last >= 0 && points.get(last).value() == null) {
                last--;
            }
            return last;
        }

        private static String shape(Tone tone, double x, double y) {
            return switch (tone) {
                case WORSE -> polygon(x, y - RADIUS - 1, x + RADIUS + 1, y, x, y + RADIUS + 1, x - RADIUS - 1, y);
                case OTHER -> polygon(x, y - RADIUS, x + RADIUS, y + RADIUS, x - RADIUS, y + RADIUS);
                case BETTER, STEADY ->
                    String.format(
                            Locale.ROOT,
                            "M%.1f %.1fa%3$.1f %3$.1f 0 1 0 %4$.1f 0a%3$.1f %3$.1f 0 1 0 -%4$.1f 0Z",
                            x - RADIUS,
                            y,
                            RADIUS,
                            2 * RADIUS);
            };
        }

        private static String polygon(double... coordinates) {
            var corners = new ArrayList<String>();
            for (int i = 0; i < coordinates.length; i += 2) {
                corners.add(at(coordinates[i], coordinates[i + 1]));
            }
            return "M" + String.join("L", corners) + "Z";
        }

        private String at(int index, double value) {
            return at(x(index), y(value));
        }

        private static String at(double x, double y) {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }

        private double x(int index) {
            var steps = Math.max(1, points.size() - 1);
            return EDGE + index * (WIDTH - 2 * EDGE) / steps;
        }

        private double y(double value) {
            var share = most > least ? (value - least) / (most - least) : 0.5;
            return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
        }
    }
}
