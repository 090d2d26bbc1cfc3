package org.throughline.targets.publishing.domain;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/// How often something is measured. A period is known by its first day.
public enum Frequency {
    DAY,
    /// From Monday.
    WEEK,
    MONTH,
    QUARTER,
    /// From January, or from April as the NHS counts its years.
    YEAR;

    /// What a period's date should be, if it is not the first day of one.
    public Optional<String> misfit(LocalDate period) {
        var first = firstDay(period);
        if (period.equals(first) || (this == YEAR && period.equals(financialYear(period)))) {
            return Optional.empty();
        }
        return Optional.of("should be the first day of a " + name().toLowerCase(Locale.ROOT) + ": " + first
                + (this == YEAR ? ", or " + financialYear(period) + " for a financial year" : ""));
    }

    /// The first day of the period so many later.
    public LocalDate after(LocalDate period, int periods) {
        return switch (this) {
            case DAY -> period.plusDays(periods);
            case WEEK -> period.plusWeeks(periods);
            case MONTH -> period.plusMonths(periods);
            case QUARTER -> period.plusMonths(3L * periods);
            case YEAR -> period.plusYears(periods);
        };
    }

    private LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.with(firstDayOfMonth());
            case QUARTER ->
                day.with(firstDayOfMonth())
                        .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate financialYear(LocalDate day) {
        var april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }
}
