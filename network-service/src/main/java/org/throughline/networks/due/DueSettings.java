package org.throughline.networks.due;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param every how long after one look the next one is taken
@ConfigurationProperties("throughline.due")
record DueSettings(@DefaultValue("1m") Duration every) {
    DueSettings {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "THROUGHLINE_DUE_EVERY was " + every.toMillis() + "ms; it should be at least 1s");
        }
    }
}
