package org.throughline.engagement.replicas.domain;

import java.util.List;

/// A measure of a target, read as a chart.
///
/// @param measure [#MAIN] for the target's own, or the id of a balancing measure
/// @param points oldest first
public record Measure(
        String target,
        String measure,
        String name,
        String unit,
        String improvement,
        Reading reading,
        List<Point> points) {
    public static final String MAIN = "main";

    /// A dot is in no id, so no two keys are the same.
    public static String key(String target, String measure) {
        return target + "." + measure;
    }

    public MeasureReading withoutPoints() {
        return new MeasureReading(target, measure, name, unit, improvement, reading);
    }
}
