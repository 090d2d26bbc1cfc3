package org.throughline.events.targets;

/// What must not get worse while the target gets better. Its id is never `main`.
public record BalancingMeasure(String id, String name, String unit, String improvement) {}
