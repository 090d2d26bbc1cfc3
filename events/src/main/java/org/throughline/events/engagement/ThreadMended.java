package org.throughline.events.engagement;

import java.time.Instant;

/// What was cut has been connected again for a while.
///
/// @param since when it was first seen to be connected
public record ThreadMended(String kind, String subject, String title, Instant since) implements EngagementEvent {}
