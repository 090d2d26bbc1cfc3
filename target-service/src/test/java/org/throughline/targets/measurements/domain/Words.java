package org.throughline.targets.measurements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Targets;

/// Words about a measure, said on a day of January 2025.
final class Words {
    private Words() {}

    static Instant time(int day) {
        return Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    static Figure said(String period, double value, int day) {
        return new Figure(LocalDate.parse(period), value, null, null, false, stamp(day));
    }

    static Figure withdrawn(String period, int day) {
        return Figure.withdrawn(LocalDate.parse(period), stamp(day));
    }

    private static Stamp stamp(int day) {
        return new Stamp(time(day), "event-of-day-" + day);
    }

    /// Values of months from January 2023 on, said on the first day.
    static List<Figure> months(double... values) {
        var figures = new ArrayList<Figure>();
        for (var value : values) {
            figures.add(said(LocalDate.of(2023, 1, 1).plusMonths(figures.size()).toString(), value, 1));
        }
        return figures;
    }

    static Terms terms(long version, Targets targets) {
        return Terms.of(new Edition("four-hours", version, targets.target(), false), Measure.MAIN);
    }

    static Terms retired(long version, Targets targets) {
        return Terms.of(new Edition("four-hours", version, targets.target(), true), Measure.MAIN);
    }
}
