package org.throughline.engagement.replicas.domain;

/// What must not get worse while the target gets better.
public record BalancingMeasure(String id, String name, String unit, String improvement) {}
