package org.throughline.narratives.acknowledgements.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many of a team have read what they were last asked to read.
///
/// @param version that they were asked to read
/// @param share of the headcount in steps of 10 %; null where the team is too small to tell
/// @param on the day on which it was told
public record Reading(long version, @Nullable Integer share, LocalDate on) {
    private static final int STEP = 10;
    private static final int WHOLE = 100;

    /// @param told whether anything may be told of so many people
    public static Reading of(long version, long readers, int headcount, boolean told, LocalDate on) {
        return new Reading(
                version, told ? Math.toIntExact(Math.min(WHOLE, readers * STEP / headcount * STEP)) : null, on);
    }

    /// Whether this is news after what was told before: at most once a day, and only where it is another.
    public boolean isNewsAfter(Reading before) {
        return on.isAfter(before.on) && (version != before.version || !Objects.equals(share, before.share));
    }
}
