package org.throughline.engagement.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a service tells of something that it refused.
record Refused(
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

    boolean is(Standing other) {
        return standing.equals(other.word());
    }
}
