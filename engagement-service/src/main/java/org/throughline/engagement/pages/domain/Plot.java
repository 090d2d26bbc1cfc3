package org.throughline.engagement.pages.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.wording.domain.Tone;

/// Points on a plane: where each lies, and the paths through them, as the `d` of an SVG path.
final class Plot {
    private final List<Point> points;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double least;
    private final double most;

    Plot(List<Point> points, double left, double right, double top, double bottom, double least, double most) {
        this.points = points;
        this.left = left;
        this.right = right;
        this.top = top;
        this.bottom = bottom;
        this.least = least;
        this.most = most;
    }

    /// The least and the greatest of all that is drawn; the same number twice, or zeros, where nothing differs.
    static double[] range(List<Point> points) {
        var all = points.stream()
                .flatMap(p -> Stream.of(p.value(), p.lower(), p.upper(), p.target()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return all.getCount() == 0 ? new double[] {0, 0} : new double[] {all.getMin(), all.getMax()};
    }

    double x(int index) {
        return points.size() < 2 ? (left + right) / 2 : left + index * (right - left) / (points.size() - 1);
    }

    double y(double value) {
        var share = most > least ? (value - least) / (most - least) : 0.5;
        return bottom - share * (bottom - top);
    }

    /// From point to point; a gap in the figures is a gap in the line.
    String line(Function<Point, @Nullable Double> of) {
        var path = new StringBuilder();
        var pen = 'M';
        for (int i = 0; i < points.size(); i++) {
            var value = of.apply(points.get(i));
            if (value == null) {
                pen = 'M';
            } else {
                path.append(pen).append(at(x(i), y(value)));
                pen = 'L';
            }
        }
        return path.toString();
    }

    /// Level, with a step half-way between two points where the value becomes another.
    String steps(Function<Point, @Nullable Double> of) {
        var path = new StringBuilder();
        var half = points.size() < 2 ? (right - left) / 2 : (right - left) / (points.size() - 1) / 2;
        for (int i = 0; i < points.size(); i++) {
            var value = of.apply(points.get(i));
            if (value == null) {
                continue;
            }
            var before = i == 0 ? null : of.apply(points.get(i - 1));
            var from = Math.max(left, x(i) - half);
            if (before == null) {
                path.append('M').append(at(from, y(value)));
            } else if (!before.equals(value)) {
                path.append('L').append(at(from, y(value)));
            }
            var after = i + 1 < points.size() ? of.apply(points.get(i + 1)) : null;
            if (!value.equals(after)) {
                path.append('L').append(at(Math.min(right, x(i) + half), y(value)));
            }
        }
        return path.toString();
    }

    /// What lies between the limits.
    String band() {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.upper() != null && point.lower() != null) {
                var isInside = i > 0
                        && i + 1 < points.size()
                        && sameLimits(point, points.get(i - 1))
                        && sameLimits(point, points.get(i + 1));
                if (!isInside) {
                    above.add(at(x(i), y(point.upper())));
                    below.addFirst(at(x(i), y(point.lower())));
                }
            }
        }
        above.addAll(below);
        return above.isEmpty() ? "" : "M" + String.join("L", above) + "Z";
    }

    private static boolean sameLimits(Point one, Point other) {
        return Objects.equals(one.upper(), other.upper()) && Objects.equals(one.lower(), other.lower());
    }

    /// A dot for what is better or as usual, a diamond for what is worse, a triangle for what is merely unusual: the
    /// shape says what the colour says.
    static String shape(Tone tone, double x, double y, double radius) {
        return switch (tone) {
            case WORSE -> polygon(x, y - radius - 1, x + radius + 1, y, x, y + radius + 1, x - radius - 1, y);
            case OTHER -> polygon(x, y - radius, x + radius, y + radius, x - radius, y + radius);
            case BETTER, STEADY -> "M" + at(x - radius, y) + half(radius, 2 * radius) + half(radius, -2 * radius) + "Z";
        };
    }

    // Of a circle.
    private static String half(double radius, double across) {
        return "a" + at(radius, radius) + " 0 1 0 " + number(across) + " 0";
    }

    private static String polygon(double... coordinates) {
        var corners = new ArrayList<String>();
        for (int i = 0; i < coordinates.length; i += 2) {
            corners.add(at(coordinates[i], coordinates[i + 1]));
        }
        return "M" + String.join("L", corners) + "Z";
    }

    static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    /// One place is finer than any screen.
    // Written by hand, as a page has thousands of them.
    static String number(double value) {
        var tenths = Math.round(value * 10);
        var whole = Long.toString(Math.abs(tenths / 10));
        return (tenths < 0 ? "-" : "") + (tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10));
    }
}
