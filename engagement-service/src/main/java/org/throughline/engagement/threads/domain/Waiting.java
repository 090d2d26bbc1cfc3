package org.throughline.engagement.threads.domain;

import java.util.Set;

/// What data came for that nobody has heard of yet.
public record Waiting(Set<String> targets, Set<String> teams) {
    public static final Waiting NOTHING = new Waiting(Set.of(), Set.of());
}
