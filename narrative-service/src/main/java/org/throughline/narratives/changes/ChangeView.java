package org.throughline.narratives.changes;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.changes.domain.Progress;

/// How far a change has got, as it is told.
///
/// @param acknowledged in how many of the revised teams at least half have read it, as far as that is told, which is
/// once a day and not for small teams; null until it has settled
record ChangeView(
        String change,
        String state,
        int affected,
        int revised,
        int unchanged,
        int pending,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Integer acknowledged) {
    static ChangeView notSeen(String change) {
        return new ChangeView(change, "not-seen", 0, 0, 0, 0, null, null, null);
    }

    static ChangeView of(Document change, Progress progress) {
        return new ChangeView(
                Changes.id(change),
                progress.state(),
                progress.affected(),
                progress.revised(),
                progress.unchanged(),
                progress.pending(),
                instant(change.getDate("firstAt")),
                instant(change.getDate("lastAt")),
                null);
    }

    ChangeView readBy(int teams) {
        return new ChangeView(change, state, affected, revised, unchanged, pending, firstAt, lastAt, teams);
    }

    boolean settled() {
        return state.equals("settled");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
