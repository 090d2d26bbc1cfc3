package org.throughline.networks.targets.domain;

import java.util.Map;

/// What was told of a target last.
///
/// @param drivers titles of the boxes of its driver diagram, by id
public record KnownTarget(String id, String title, Map<String, String> drivers, boolean retired) {
    public KnownTarget {
        drivers = Map.copyOf(drivers);
    }
}
