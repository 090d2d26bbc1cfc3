package org.throughline.events.catalogue;

import java.time.Duration;

/// A topic of the platform and the settings that it is created with. All topics delete what is older than their
/// retention and none is compacted: states and facts share them.
///
/// @param why why there are that many partitions and why records are kept that long
public record Topic(String name, int partitions, Duration retention, int maxMessageBytes, String why) {}
