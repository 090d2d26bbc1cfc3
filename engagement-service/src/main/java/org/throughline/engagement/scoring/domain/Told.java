package org.throughline.engagement.scoring.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of a group in an edition.
///
/// @param score null where it is suppressed, as is all beside it
/// @param respondents rounded to the nearest five, as numbers of people are where they are published
/// @param because what the score is made of
public record Told(
        Group group, @Nullable Score score, @Nullable Integer respondents, List<Cause> because) {
    private static final long STEP = 5;

    static Told shown(Group group, Tally tally, List<Cause> because) {
        return new Told(group, tally.score(), (int) (Math.round(tally.respondents() / (double) STEP) * STEP), because);
    }

    static Told suppressed(Group group) {
        return new Told(group, null, null, List.of());
    }

    public boolean isSuppressed() {
        return score == null;
    }
}
