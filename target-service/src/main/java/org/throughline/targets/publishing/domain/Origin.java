package org.throughline.targets.publishing.domain;

import org.jspecify.annotations.Nullable;

/// The event that told of an edition, for the events that follow from it.
///
/// @param correlation id of the event that started it all
/// @param event id of the event itself
public record Origin(
        @Nullable String correlation,
        @Nullable String event,
        @Nullable String traceparent) {}
