package org.throughline.engagement.scoring.domain;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of a group in a month.
///
/// @param score null where it is suppressed
/// @param respondents rounded to the nearest five, as numbers of people are where they are published; null where it is
///     suppressed
/// @param sources the surveys behind it
public record GroupMonth(
        YearMonth month, @Nullable Score score, @Nullable Long respondents, List<String> sources) {
    private static final long STEP = 5;

    static GroupMonth shown(YearMonth month, Tally tally, List<String> sources) {
        return new GroupMonth(month, tally.score(), Math.round(tally.respondents() / (double) STEP) * STEP, sources);
    }

    static GroupMonth suppressed(YearMonth month) {
        return new GroupMonth(month, null, null, List.of());
    }

    public boolean isSuppressed() {
        return score == null;
    }
}
