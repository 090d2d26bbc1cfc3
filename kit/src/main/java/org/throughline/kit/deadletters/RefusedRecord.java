package org.throughline.kit.deadletters;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A record that a consumer of this service refused.
///
/// @param id the same however often it is delivered and refused
/// @param at when it was refused first
/// @param event the event's id, where one can be made out, as source and type
/// @param consumer that refused it, `<service>/<binding>`
/// @param topic where it came from, with partition and offset
/// @param parkedPartition of `<topic>.dlq`, with parkedOffset where its bytes are
public record RefusedRecord(
        String id,
        Instant at,
        @Nullable String event,
        @Nullable String source,
        @Nullable String type,
        String consumer,
        String topic,
        int partition,
        long offset,
        int parkedPartition,
        long parkedOffset,
        String reason,
        Standing standing) {

    /// What became of it.
    public enum Standing {
        /// It waits for somebody to mend, replay or discard.
        PARKED,
        /// It was replayed and applied.
        REPLAYED,
        /// It was replayed when something newer was there: it did nothing.
        SUPERSEDED,
        /// Somebody decided that it is not needed.
        DISCARDED;

        /// As it is written outside.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Standing> of(String word) {
            return Stream.of(values())
                    .filter(standing -> standing.word().equals(word))
                    .findFirst();
        }
    }
}
