package org.throughline.narratives.changes;

import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.throughline.narratives.changes.domain.Progress;

/// A line of the list of recent changes.
///
/// @param subject of the event that started it, such as `target/ae-four-hour-standard`
record ChangeRow(
        String change,
        String type,
        String subject,
        String state,
        int affected,
        int revised,
        int unchanged,
        int pending,
        Instant firstAt) {
    static ChangeRow of(Document change, Progress progress) {
        return new ChangeRow(
                Changes.id(change),
                Objects.requireNonNull(change.getString("type")),
                Objects.requireNonNull(change.getString("subject")),
                progress.state(),
                progress.affected(),
                progress.revised(),
                progress.unchanged(),
                progress.pending(),
                Objects.requireNonNull(change.getDate("firstAt")).toInstant());
    }
}
