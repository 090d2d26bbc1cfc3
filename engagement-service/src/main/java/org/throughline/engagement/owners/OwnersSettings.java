package org.throughline.engagement.owners;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where each service answers to this one, which need not be where it answers to people.
///
/// @param engagementUrl this service itself
/// @param patience how long whoever is at the browser waits for an answer
@ConfigurationProperties("throughline.owners")
record OwnersSettings(
        @DefaultValue("http://localhost:8081") URI targetUrl,
        @DefaultValue("http://localhost:8082") URI networkUrl,
        @DefaultValue("http://localhost:8083") URI narrativeUrl,
        @DefaultValue("http://localhost:8084") URI engagementUrl,
        @DefaultValue("5s") Duration patience) {

    URI url(Owner owner) {
        return switch (owner) {
            case TARGETS -> targetUrl;
            case NETWORKS -> networkUrl;
            case NARRATIVES -> narrativeUrl;
            case ENGAGEMENT -> engagementUrl;
        };
    }
}
