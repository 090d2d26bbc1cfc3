package org.throughline.engagement.replicas.domain;

/// A measure without its points.
public record MeasureReading(
        String target, String measure, String name, String unit, String improvement, Reading reading) {}
