package org.throughline.narratives.wording.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as the NHS writes them.
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Dates() {}

    /// "1 April 2025".
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
