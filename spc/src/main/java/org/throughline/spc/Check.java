package org.throughline.spc;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with what is to be read.
final class Check {
    private static final int FEWEST_TO_FIX = 12;

    /// Beyond it a chart's arithmetic could overflow; no measurement is that large.
    private static final double LARGEST = 1e300;

    private final List<Flaw> flaws = new ArrayList<>();

    private Check() {}

    /// Nothing if all is well.
    static List<Flaw> of(Series series, Thresholds thresholds, Options options) {
        Check check = new Check();
        check.observations(series);
        thresholds.byFirstDay().forEach((from, value) -> check.number("thresholds", from, value));
        check.fixAfterPoints(options.fixAfterPoints());
        check.rebase(options, new TreeSet<>(series.periods()));
        return List.copyOf(check.flaws);
    }

    private void observations(Series series) {
        LocalDate before = null;
        for (Observation observation : series.observations()) {
            LocalDate period = observation.period();
            number("value", period, observation.value());
            if (period.equals(before)) {
                flaws.add(new Flaw("period", period.toString(), "each period once"));
            }
            before = period;
        }
    }

    private void number(String field, LocalDate day, @Nullable Double number) {
        if (number != null && !(Math.abs(number) <= LARGEST)) {
            flaws.add(new Flaw(field, number + " on " + day, "a number between -1e300 and 1e300"));
        }
    }

    private void fixAfterPoints(@Nullable Integer points) {
        if (points != null && points < FEWEST_TO_FIX) {
            flaws.add(new Flaw(
                    "fixAfterPoints",
                    points.toString(),
                    "a whole number from 12 up, or nothing for limits from all points"));
        }
    }

    private void rebase(Options options, NavigableSet<LocalDate> periods) {
        for (LocalDate day : options.rebase()) {
            if (!periods.contains(day)) {
                flaws.add(new Flaw("rebase", day.toString(), "the first day of a period; " + nearest(day, periods)));
            }
        }
    }

    private static String nearest(LocalDate day, NavigableSet<LocalDate> periods) {
        LocalDate earlier = periods.lower(day);
        LocalDate later = periods.higher(day);
        if (earlier == null && later == null) {
            return "the series has none yet";
        }
        boolean takeEarlier =
                later == null || (earlier != null && DAYS.between(earlier, day) <= DAYS.between(day, later));
        return "the nearest is " + (takeEarlier ? earlier : later);
    }
}
