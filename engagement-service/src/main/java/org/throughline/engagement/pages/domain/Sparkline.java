package org.throughline.engagement.pages.domain;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.wording.domain.Tone;

/// A measure's last figures as a chart of the size of a word: the line, its limits as a band, the average, the
/// threshold, and a mark for each signal, whose shape says what its colour says.
///
/// @param band between the limits; empty where there are none
/// @param target the threshold in its time; empty where there is none
public record Sparkline(String line, String mean, String band, String target, List<Mark> marks) {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 96;
    private static final double EDGE = 8;
    private static final double RADIUS = 4.5;
    private static final int MOST_POINTS = 36;

    /// @param shape path of a dot (better, and the last point), a diamond (worse), or a triangle (neither)
    public record Mark(String tone, String shape) {}

    public static Sparkline of(List<Point> all) {
        var points = all.subList(Math.max(0, all.size() - MOST_POINTS), all.size());
        var range = Plot.range(points);
        var plot = new Plot(points, EDGE, WIDTH - EDGE, EDGE, HEIGHT - EDGE, range[0], range[1]);
        return new Sparkline(
                plot.line(Point::value),
                plot.steps(Point::mean),
                plot.band(),
                plot.steps(Point::target),
                marks(points, plot));
    }

    public boolean isEmpty() {
        return line.isEmpty();
    }

    private static List<Mark> marks(List<Point> points, Plot plot) {
        var marks = new ArrayList<Mark>();
        var last = lastWithValue(points);
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            var tone = Signs.tone(points.get(i).pointType());
            if (value != null && (tone != Tone.STEADY || i == last)) {
                marks.add(new Mark(tone.css(), Plot.shape(tone, plot.x(i), plot.y(value), RADIUS)));
            }
        }
        return marks;
    }

    private static int lastWithValue(List<Point> points) {
        var last = points.size() - 1;
        while (last >= 0 && points.get(last).value() == null) {
            last--;
        }
        return last;
    }
}
