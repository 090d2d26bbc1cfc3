package org.throughline.kit.republishing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far the service has got with publishing once more what it told.
///
/// @param documents of how many aggregates the events were sent
/// @param of how many aggregates there were at its start
/// @param events so many the broker has taken
/// @param failure why it ended early; null otherwise
public record Republication(
        String id,
        Progress progress,
        Instant startedAt,
        long documents,
        long of,
        long events,
        @Nullable String failure) {

    /// Where it stands.
    public enum Progress {
        RUNNING,
        DONE,
        /// The broker did not take it. Starting another one is all that helps, and does no harm.
        FAILED,
        /// The instance that ran it ended.
        STOPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
