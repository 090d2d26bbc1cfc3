package org.throughline.targets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the target-service can be told from outside, beyond what every service can.
///
/// @param sweepInterval how often it looks for thresholds that take effect, for days that went by, and for evaluations
///     and assessments that a crash left open
/// @param crowdingWindow how close to its threshold a rate has to be to be looked at for crowding, in percentage points
@ConfigurationProperties("throughline.targets")
public record TargetServiceSettings(
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("0.5") double crowdingWindow) {
    public TargetServiceSettings {
        if (!sweepInterval.isPositive()) {
            throw new IllegalArgumentException("throughline.targets.sweep-interval was " + sweepInterval
                    + "; it should be longer than nothing, such as 5s");
        }
        if (!(crowdingWindow > 0 && crowdingWindow <= 10)) {
            throw new IllegalArgumentException("throughline.targets.crowding-window was " + crowdingWindow
                    + "; it should be more than 0 and up to 10 percentage points, such as 0.5");
        }
    }
}
