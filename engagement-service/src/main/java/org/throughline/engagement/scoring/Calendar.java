package org.throughline.engagement.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// Which months are closed, in the trust's zone.
final class Calendar {
    private final Clock clock;
    private final ZoneId zone;
    private final int daysOfGrace;

    Calendar(Clock clock, ZoneId zone, int daysOfGrace) {
        this.clock = clock;
        this.zone = zone;
        this.daysOfGrace = daysOfGrace;
    }

    /// The first month that still takes single answers, and of which nothing is told.
    YearMonth firstOpenMonth() {
        return YearMonth.from(today().minusDays(daysOfGrace));
    }

    YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
