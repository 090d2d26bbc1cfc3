package org.throughline.events.targets;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// A measure of a target, read as a chart.
///
/// @param measure `main`, or the id of a balancing measure
/// @param points the last 60, oldest first
public record MeasureEvaluated(
        String target,
        String measure,
        String name,
        String unit,
        String improvement,
        Reading reading,
        List<Point> points)
        implements TargetEvent {
    public MeasureEvaluated {
        points = Copies.of(points);
    }
}
