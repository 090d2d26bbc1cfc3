package org.throughline.engagement.replicas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.engagement.replicas.domain.Overview;

/// Keeps an overview for a moment: reading all of a trust takes longer than a page may. One that is asked for when it
/// is no longer fresh is still given, while the next is being read; one that is really old is not. Where nothing has
/// come since, the same one stays.
public final class Overviews {
    private static final Logger log = LoggerFactory.getLogger(Overviews.class);
    private static final int OLD = 6;
    private final Supplier<Overview> source;
    private final LongSupplier revision;
    private final Duration fresh;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Kept kept;

    private record Kept(Overview overview, long revision, Instant at) {}

    /// @param revision another number when anything has come
    Overviews(Supplier<Overview> source, LongSupplier revision, Duration fresh, Clock clock) {
        this.source = source;
        this.revision = revision;
        this.fresh = fresh;
        this.clock = clock;
    }

    public Overview now() {
        var there = kept;
        if (there == null || age(there).compareTo(fresh.multipliedBy(OLD)) > 0) {
            return read();
        }
        if (age(there).compareTo(fresh) > 0 && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("overview").start(this::readAside);
        }
        return there.overview();
    }

    private Duration age(Kept there) {
        return Duration.between(there.at(), clock.instant());
    }

    private void readAside() {
        try {
            read();
        } catch (RuntimeException trouble) {
            log.warn("The overview could not be read again: {}", trouble.toString());
        } finally {
            reading.set(false);
        }
    }

    private Overview read() {
        var at = clock.instant();
        var number = revision.getAsLong();
        var there = kept;
        var overview = there != null && there.revision() == number ? there.overview() : source.get();
        kept = new Kept(overview, number, at);
        return overview;
    }
}
