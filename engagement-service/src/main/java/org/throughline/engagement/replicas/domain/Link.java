package org.throughline.engagement.replicas.domain;

import org.jspecify.annotations.Nullable;

/// That a team moves a target, without its words.
public record Link(String team, String target, @Nullable String driver) {}
