package org.throughline.engagement.wording.domain;

import java.time.Duration;
import java.util.Locale;

/// Durations for reading: `0.4 s`, `12 s`, `2 min 5 s`, `3 h 10 min`.
public final class Durations {
    private static final long TENTH_MS = 100;

    private Durations() {}

    public static String of(Duration duration) {
        var ms = Math.max(0, duration.toMillis());
        if (ms < TENTH_MS) {
            return "less than 0.1 s";
        }
        if (ms < 10_000) {
            return String.format(Locale.UK, "%.1f s", ms / 1000.0);
        }
        var seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
