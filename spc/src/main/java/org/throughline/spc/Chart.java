package org.throughline.spc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series as it reads.
///
/// @param points one for each period, in order
/// @param variation of the last point; common cause for a gap and for an empty series, as nothing speaks against it
/// @param assurance of the last point; null without a threshold in force there, or when no way is better
/// @param provisional some limits rest on fewer than 13 periods and will still move
public record Chart(
        List<Point> points, Variation variation, @Nullable Assurance assurance, boolean provisional)
        implements Reading {
    static Chart of(List<Point> points, Improvement improvement, boolean provisional) {
        if (points.isEmpty()) {
            return new Chart(List.of(), Variation.COMMON_CAUSE, null, provisional);
        }
        Point last = points.getLast();
        return new Chart(
                List.copyOf(points),
                Variation.of(last.rule(), improvement),
                Assurance.of(last, improvement),
                provisional);
    }

    /// The first period of the present signal: from there on every point is a signal the same way. Null without one.
    public @Nullable LocalDate since() {
        if (variation == Variation.COMMON_CAUSE) {
            return null;
        }
        int direction = points.getLast().rule().direction();
        LocalDate since = points.getLast().period();
        for (Point point : points.reversed()) {
            if (point.rule().direction() != direction) {
                break;
            }
            since = point.period();
        }
        return since;
    }
}
