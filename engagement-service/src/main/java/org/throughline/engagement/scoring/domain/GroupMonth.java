package org.throughline.engagement.scoring.domain;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was told of a group in a month by one survey.
///
/// @param score null where it is suppressed
/// @param respondents to the nearest five
public record GroupMonth(
        String survey,
        YearMonth month,
        @Nullable Score score,
        @Nullable Integer respondents,
        List<Cause> because) {
    public boolean isSuppressed() {
        return score == null;
    }
}
