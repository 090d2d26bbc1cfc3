package org.throughline.kit.access;

import java.util.LinkedHashMap;
import java.util.Map;

/// Lets each key do so much at once and so much a second. It remembers the keys that were last seen and no more, so
/// that a flood of keys cannot fill the memory; a key that was forgotten starts afresh.
final class RateLimit {
    static final int MOST_KEYS = 20_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double atOnce;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    RateLimit(double perSecond, double atOnce) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /// Whether the key may once more.
    ///
    /// @param now as [System#nanoTime()] counts
    synchronized boolean allows(String key, long now) {
        var bucket = buckets.computeIfAbsent(key, _ -> new Bucket(atOnce, now));
        bucket.tokens = Math.min(atOnce, bucket.tokens + (now - bucket.at) / NANOS_PER_SECOND * perSecond);
        bucket.at = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }

    synchronized int keys() {
        return buckets.size();
    }

    /// After how many seconds it is worth to come again.
    int retryAfterSeconds() {
        return (int) Math.max(1, Math.ceil(1 / perSecond));
    }
}
