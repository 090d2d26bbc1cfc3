package org.throughline.kit.consume;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a service that starts may speak (propagation.md, hole 9).
///
/// @param ignored topics that are not waited for: a service's jobs to itself wait for the others
/// @param interval how often it is looked at how far the service has got
@ConfigurationProperties("throughline.catch-up")
public record CatchUpSettings(
        @DefaultValue List<String> ignored,
        @DefaultValue("500ms") Duration interval) {
    public CatchUpSettings {
        ignored = List.copyOf(ignored);
    }
}
