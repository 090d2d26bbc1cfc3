package org.throughline.engagement.threads;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When others are told of a cut thread.
///
/// @param hold how long it has to be cut, or mended, before
/// @param lookInterval how often it is looked at
@ConfigurationProperties("throughline.threads")
record ThreadsSettings(
        @DefaultValue("24h") Duration hold,
        @DefaultValue("1m") Duration lookInterval) {
    ThreadsSettings {
        if (hold.isNegative()) {
            throw new IllegalArgumentException(
                    "throughline.threads.hold was " + hold + "; it should be a duration such as 24h");
        }
    }
}
