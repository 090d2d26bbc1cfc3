package org.throughline.narratives.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long replaced versions of narratives are kept; the present one always is.
@ConfigurationProperties("throughline.history")
record HistorySettings(@DefaultValue("3650d") Duration keep) {
    HistorySettings {
        if (keep.compareTo(Duration.ofDays(30)) < 0) {
            throw new IllegalArgumentException(
                    "THROUGHLINE_HISTORY_KEEP should be at least 30 days, such as 3650d, and was " + keep);
        }
    }
}
