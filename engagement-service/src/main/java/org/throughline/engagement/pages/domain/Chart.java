package org.throughline.engagement.pages.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.engagement.wording.domain.Tone;

/// A measure's XmR chart as a drawing: figures with their limits, the average, and the threshold's steps.
///
/// @param rows lines across, each with what it stands for
/// @param columns marks along the time
/// @param targetLabel the newest threshold in words; empty where there is none
/// @param says what somebody who cannot see it should know
public record Chart(
        int width,
        int height,
        List<Row> rows,
        List<Column> columns,
        String band,
        String line,
        String mean,
        String upper,
        String lower,
        String target,
        String targetLabel,
        String targetLabelY,
        List<Mark> marks,
        String says) {
    private static final double LEFT = 46;
    private static final double TOP = 14;
    private static final double BELOW = 30;
    private static final int ROWS = 5;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /// How large it is drawn, and how many of the newest points have room.
    public enum Size {
        WIDE(960, 340, 60, 92, 7, 4.5),
        NARROW(360, 260, 20, 60, 4, 4);

        private final int width;
        private final int height;
        private final int points;
        private final int rightMargin;
        private final int columns;
        private final double radius;

        Size(int width, int height, int points, int rightMargin, int columns, double radius) {
            this.width = width;
            this.height = height;
            this.points = points;
            this.rightMargin = rightMargin;
            this.columns = columns;
            this.radius = radius;
        }
    }

    public record Row(String y, String textY, String text) {}

    public record Column(String x, String text) {}

    /// @param title what the pointer shows: period, figure, and what it means
    public record Mark(String tone, String shape, String title) {}

    /// @param says in words what the chart shows
    public static Chart of(List<Point> all, String unit, String frequency, Size size, String says) {
        var points = all.subList(Math.max(0, all.size() - size.points), all.size());
        var scale = Scale.of(Plot.range(points), unit, ROWS);
        var right = (double) size.width - size.rightMargin;
        var plot = new Plot(points, LEFT, right, TOP, size.height - BELOW, scale.least(), scale.most());
        var target = points.isEmpty() ? null : points.getLast().target();
        return new Chart(
                size.width,
                size.height,
                scale.ticks().stream().map(tick -> row(plot, tick)).toList(),
                columns(points, plot, frequency, size.columns),
                plot.band(),
                plot.line(Point::value),
                plot.steps(Point::mean),
                plot.steps(Point::upper),
                plot.steps(Point::lower),
                plot.steps(Point::target),
                target == null ? "" : "target " + Numbers.plain(target) + (unit.equals("%") ? "%" : ""),
                target == null ? "" : Plot.number(plot.y(target) + 4),
                marks(points, plot, unit, frequency, size.radius),
                says);
    }

    public String targetLabelX() {
        return Plot.number(width - rightMargin() + 6.0);
    }

    public String right() {
        return Plot.number(width - rightMargin());
    }

    private double rightMargin() {
        return width == Size.WIDE.width ? Size.WIDE.rightMargin : Size.NARROW.rightMargin;
    }

    public String columnY() {
        return Plot.number(height - 8.0);
    }

    private static Row row(Plot plot, double tick) {
        var y = plot.y(tick);
        return new Row(Plot.number(y), Plot.number(y + 4), Numbers.plain(tick));
    }

    private static List<Column> columns(List<Point> points, Plot plot, String frequency, int most) {
        var every = Math.max(1, (int) Math.ceil(points.size() / (double) most));
        if (frequency.equals("month") && every > 3) {
            every = every <= 6 ? 6 : 12;
        }
        var columns = new ArrayList<Column>();
        for (int i = points.size() - 1; i >= 0; i -= every) {
            columns.addFirst(
                    new Column(Plot.number(plot.x(i)), label(points.get(i).period(), frequency)));
        }
        return columns;
    }

    private static String label(LocalDate period, String frequency) {
        return switch (frequency) {
            case "day", "week" -> DAY.format(period);
            case "year" -> Integer.toString(period.getYear());
            default -> MONTH.format(period);
        };
    }

    private static List<Mark> marks(List<Point> points, Plot plot, String unit, String frequency, double radius) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var value = point.value();
            if (value != null) {
                var tone = Signs.tone(point.pointType());
                marks.add(new Mark(
                        tone.css(),
                        Plot.shape(tone, plot.x(i), plot.y(value), tone == Tone.STEADY ? radius - 1 : radius),
                        title(point, value, unit, frequency)));
            }
        }
        return marks;
    }

    private static String title(Point point, double value, String unit, String frequency) {
        var word = Signs.word(point.pointType());
        return Dates.period(point.period(), frequency) + ": " + Numbers.withUnit(value, unit)
                + (word.isEmpty() ? "" : ", " + word + " (" + Signs.rule(point.rule()) + ")");
    }
}
