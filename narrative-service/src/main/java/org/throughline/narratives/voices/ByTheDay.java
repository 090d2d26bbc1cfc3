package org.throughline.narratives.voices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock that knows the day and not the hour: it stands at the day's beginning.
final class ByTheDay extends Clock {
    private final Clock exact;

    ByTheDay(Clock exact) {
        this.exact = exact;
    }

    @Override
    public ZoneId getZone() {
        return exact.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ByTheDay(exact.withZone(zone));
    }

    @Override
    public Instant instant() {
        return LocalDate.now(exact).atStartOfDay(getZone()).toInstant();
    }
}
