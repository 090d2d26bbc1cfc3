package org.throughline.targets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the target-service can be told from outside, beyond what every service can.
///
/// @param sweepInterval how often it looks for thresholds that take effect, and for evaluations that a crash left open
@ConfigurationProperties("throughline.targets")
public record TargetServiceSettings(@DefaultValue("5s") Duration sweepInterval) {
    public TargetServiceSettings {
        if (!sweepInterval.isPositive()) {
            throw new IllegalArgumentException("throughline.targets.sweep-interval was " + sweepInterval
                    + "; it should be longer than nothing, such as 5s");
        }
    }
}
