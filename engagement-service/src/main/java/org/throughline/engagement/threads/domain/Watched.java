package org.throughline.engagement.threads.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cut that is watched: only what holds for a while is told, as what is cut for an hour is somebody's work in hand.
///
/// @param since when it was first seen
/// @param told others know of it
/// @param mendedSince since when it has not been seen; null while it is
public record Watched(
        CutThread thread,
        Instant since,
        boolean told,
        @Nullable Instant mendedSince) {

    /// What follows from a look.
    public sealed interface Step {
        /// Nothing to write.
        record Nothing() implements Step {}

        record Keep(Watched watched) implements Step {}

        /// It has held for long enough: others are told that it is cut.
        record Tell(Watched watched) implements Step {}

        /// It was mended before anybody was told.
        record Forget() implements Step {}

        /// It has been mended for long enough: others are told so.
        record TellMended(Watched watched, Instant mendedSince) implements Step {}
    }

    /// @param before null if it was not watched
    /// @param seen the cut as it is; empty where there is none any more
    public static Step step(@Nullable Watched before, Optional<CutThread> seen, Instant now, Duration hold) {
        if (before == null) {
            return seen.<Step>map(thread -> new Step.Keep(new Watched(thread, now, false, null)))
                    .orElseGet(Step.Nothing::new);
        }
        return seen.map(thread -> before.seen(thread, now, hold)).orElseGet(() -> before.unseen(now, hold));
    }

    private Step seen(CutThread newest, Instant now, Duration hold) {
        var watched = new Watched(newest, since, told, null);
        if (!told && !now.isBefore(since.plus(hold))) {
            return new Step.Tell(new Watched(newest, since, true, null));
        }
        return watched.equals(this) ? new Step.Nothing() : new Step.Keep(watched);
    }

    private Step unseen(Instant now, Duration hold) {
        if (!told) {
            return new Step.Forget();
        }
        var from = mendedSince;
        if (from == null) {
            return new Step.Keep(new Watched(thread, since, true, now));
        }
        return now.isBefore(from.plus(hold)) ? new Step.Nothing() : new Step.TellMended(this, from);
    }
}
