package org.throughline.engagement.publishing;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param targetUrl where target-service answers to this service
/// @param patience how long a leader waits for its answer
@ConfigurationProperties("throughline.publishing")
record PublishingSettings(
        @DefaultValue("http://localhost:8081") URI targetUrl,
        @DefaultValue("5s") Duration patience) {}
