package org.throughline.engagement.threads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A cut thread.
///
/// @param since when it was first seen; null where that was just now
record CutThreadView(
        String kind,
        String subject,
        String title,
        String says,
        String mendedBy,
        @Nullable Instant since) {
    String key() {
        return kind + "." + subject;
    }
}
