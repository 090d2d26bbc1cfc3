package org.throughline.kit.suppression;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a trust may set of it.
///
/// @param threshold the fewest people of whom anything is shown
@ConfigurationProperties("throughline.suppression")
public record SuppressionSettings(@DefaultValue("11") int threshold) {
    static final int LEAST_THRESHOLD = 5;

    public SuppressionSettings {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("THROUGHLINE_SUPPRESSION_THRESHOLD was " + threshold
                    + "; it should be at least " + LEAST_THRESHOLD
                    + ", as in smaller groups everybody knows who is meant");
        }
    }
}
