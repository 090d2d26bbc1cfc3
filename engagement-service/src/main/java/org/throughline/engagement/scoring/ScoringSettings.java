package org.throughline.engagement.scoring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How answers are scored, and when that is told.
///
/// @param fewestItems of the three of a sub-score that have to be answered
/// @param daysOfGrace after a month's end in which single answers are still counted, before anything of it is told
/// @param quiet how long no result of a closed month may have come before it is told, which is once and for all
/// @param patience how much longer it waits where teams answered that nobody has heard of yet
/// @param lookInterval how often it is looked for what can be told
@ConfigurationProperties("throughline.scoring")
record ScoringSettings(
        @DefaultValue("2") int fewestItems,
        @DefaultValue("7") int daysOfGrace,
        @DefaultValue("1h") Duration quiet,
        @DefaultValue("7d") Duration patience,
        @DefaultValue("5s") Duration lookInterval) {
    ScoringSettings {
        if (fewestItems < 1 || fewestItems > 3) {
            throw new IllegalArgumentException(
                    "throughline.scoring.fewest-items was " + fewestItems + "; it should be from 1 to 3");
        }
        if (daysOfGrace < 0) {
            throw new IllegalArgumentException(
                    "throughline.scoring.days-of-grace was " + daysOfGrace + "; it should be 0 or more");
        }
        if (quiet.isNegative()) {
            throw new IllegalArgumentException(
                    "throughline.scoring.quiet was " + quiet + "; it should be a duration such as 1h");
        }
    }
}
