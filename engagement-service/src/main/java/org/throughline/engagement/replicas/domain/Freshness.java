package org.throughline.engagement.replicas.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// How old something is that leaders read.
///
/// @param asOf see [#AS_OF]
/// @param lag see [#LAG]
public record Freshness(Instant asOf, Duration lag) {
    public static final String AS_OF = "Time of the newest event in this";
    public static final String LAG = "Milliseconds from the time of the newest event in this until it was stored here:"
            + " how far behind the news was when it came. After a rebuild it is large until newer events arrive.";

    /// Clocks of two machines may differ: nothing is stored before it happened.
    public static Freshness of(Instant happened, Instant stored) {
        var lag = Duration.between(happened, stored);
        return new Freshness(happened, lag.isNegative() ? Duration.ZERO : lag);
    }

    /// That of something made of several copies.
    public static Freshness newest(Copy<?> first, Stream<? extends Copy<?>> others) {
        return newest(Stream.concat(Stream.of(first), others)).orElse(first.freshness());
    }

    /// That of several copies; empty if there are none.
    public static Optional<Freshness> newest(Stream<? extends Copy<?>> copies) {
        return copies.<Freshness>map(Copy::freshness).max(Comparator.comparing(Freshness::asOf));
    }
}
