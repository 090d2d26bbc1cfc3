package org.throughline.engagement.pages.domain;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.engagement.wording.domain.Tone;

/// Figures that belong to one signal, one after the other.
///
/// @param when `March 2019`, or `March 2019 to June 2019`
/// @param what the rule that makes it a signal: `part of a run of figures below the average`
/// @param means `improving`, `concerning`, or merely unusual
/// @param figures `71.2% to 74%`
public record Stretch(String when, String what, String means, Tone tone, String figures) {

    /// All stretches of a chart, the newest first.
    public static List<Stretch> of(List<Point> points, String unit, String frequency) {
        var stretches = new ArrayList<Stretch>();
        var current = new ArrayList<Point>();
        for (var point : points) {
            if (!current.isEmpty() && !continues(current.getLast(), point)) {
                stretches.addFirst(told(current, unit, frequency));
                current.clear();
            }
            if (point.value() != null && Signs.tone(point.pointType()) != Tone.STEADY) {
                current.add(point);
            }
        }
        if (!current.isEmpty()) {
            stretches.addFirst(told(current, unit, frequency));
        }
        return stretches;
    }

    private static boolean continues(Point before, Point point) {
        return point.value() != null
                && point.pointType().equals(before.pointType())
                && point.rule().equals(before.rule());
    }

    private static Stretch told(List<Point> points, String unit, String frequency) {
        var first = points.getFirst();
        var last = points.getLast();
        var values = points.stream()
                .flatMap(p -> java.util.stream.Stream.ofNullable(p.value()))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        var from = Dates.period(first.period(), frequency);
        return new Stretch(
                points.size() == 1 ? from : from + " to " + Dates.period(last.period(), frequency),
                Signs.rule(first.rule()),
                Signs.word(first.pointType()),
                Signs.tone(first.pointType()),
                values.getMin() == values.getMax()
                        ? Numbers.withUnit(values.getMin(), unit)
                        : Numbers.plain(values.getMin()) + " to " + Numbers.withUnit(values.getMax(), unit));
    }
}
