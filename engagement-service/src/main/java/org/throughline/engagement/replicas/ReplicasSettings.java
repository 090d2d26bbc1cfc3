package org.throughline.engagement.replicas;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How copies are read.
///
/// @param overviewAge how old what pages show of the whole trust may be before it is read again
@ConfigurationProperties("throughline.replicas")
record ReplicasSettings(@DefaultValue("2s") Duration overviewAge) {}
