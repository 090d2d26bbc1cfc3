package org.throughline.engagement.replicas.domain;

import org.jspecify.annotations.Nullable;

/// What moves a target. Nothing promises that parents exist or make no circle.
public record Driver(String id, String title, @Nullable String parent) {}
