package org.throughline.networks.targets.domain;

import java.util.Map;

/// What was told of a target last.
///
/// @param drivers titles of the boxes of its driver diagram, by id
/// @param parents the box that a box belongs to, by id
public record KnownTarget(
        String id, String title, Map<String, String> drivers, Map<String, String> parents, boolean retired) {
    public KnownTarget {
        drivers = Map.copyOf(drivers);
        parents = Map.copyOf(parents);
    }

    public KnownTarget(String id, String title, Map<String, String> drivers, boolean retired) {
        this(id, title, drivers, Map.of(), retired);
    }

    /// Whether a box of the driver diagram only holds others together.
    public boolean holdsOthers(String driver) {
        return parents.containsValue(driver);
    }
}
