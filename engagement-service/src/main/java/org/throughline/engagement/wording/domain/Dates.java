package org.throughline.engagement.wording.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times for reading: `1 April 2025`, `24 November 2026, 4:53pm`.
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final int NOON = 12;

    private Dates() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// A period by its first day.
    ///
    /// @param frequency `day`, `week`, `month`, `quarter` or `year`
    public static String period(LocalDate first, String frequency) {
        return switch (frequency) {
            case "week" -> "week of " + day(first);
            case "month" -> MONTH.format(first);
            case "quarter" -> MONTH_ALONE.format(first) + " to " + MONTH.format(first.plusMonths(2));
            case "year" -> "year from " + MONTH.format(first);
            default -> day(first);
        };
    }

    public static String moment(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        return day(there.toLocalDate()) + ", " + time(there.toLocalTime());
    }

    private static String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % NOON == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        var hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
        var minute = time.getMinute() == 0 ? "" : String.format(Locale.UK, ":%02d", time.getMinute());
        return hour + minute + (time.getHour() < NOON ? "am" : "pm");
    }
}
