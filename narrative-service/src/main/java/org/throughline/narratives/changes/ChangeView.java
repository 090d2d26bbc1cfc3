package org.throughline.narratives.changes;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.changes.domain.Progress;

/// How far a change has got, as it is told.
record ChangeView(
        String change,
        String state,
        int affected,
        int revised,
        int unchanged,
        int pending,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt) {
    static ChangeView notSeen(String change) {
        return new ChangeView(change, "not-seen", 0, 0, 0, 0, null, null);
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
                instant(change.getDate("lastAt")));
    }

    boolean settled() {
        return state.equals("settled");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
