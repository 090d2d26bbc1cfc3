package org.throughline.engagement.arrivals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How changes are streamed.
///
/// @param maxClients how many may listen at a time; one more is answered 503
/// @param pollInterval how often the store is looked at, while somebody listens
/// @param heartbeat how often a silent stream says that it is alive
/// @param lifetime after which a stream ends and its client asks again
@ConfigurationProperties("throughline.arrivals")
record ArrivalsSettings(
        @DefaultValue("200") int maxClients,
        @DefaultValue("250ms") Duration pollInterval,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration lifetime) {}
