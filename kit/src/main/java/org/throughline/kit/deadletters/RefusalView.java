package org.throughline.kit.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refusal as its publisher and ops see it.
///
/// @param standing parked, replayed, superseded or discarded
record RefusalView(
        String id,
        Instant at,
        @Nullable String event,
        @Nullable String source,
        @Nullable String type,
        String consumer,
        String topic,
        int partition,
        long offset,
        String reason,
        String standing) {
    static RefusalView of(RefusedRecord refused) {
        return new RefusalView(
                refused.id(),
                refused.at(),
                refused.event(),
                refused.source(),
                refused.type(),
                refused.consumer(),
                refused.topic(),
                refused.partition(),
                refused.offset(),
                refused.reason(),
                refused.standing().word());
    }
}
