package org.throughline.targets.measurements.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.targets.publishing.domain.Measure;

/// A measure of a target.
///
/// @param measure [Measure#MAIN] or a balancing measure's id
public record MeasureKey(String target, String measure) {
    public static MeasureKey of(String target, @Nullable String measure) {
        return new MeasureKey(target, Objects.requireNonNullElse(measure, Measure.MAIN));
    }

    /// Ids hold no full stop, so it cannot be mistaken.
    public String id() {
        return target + "." + measure;
    }

    public static MeasureKey ofId(String id) {
        var stop = id.indexOf('.');
        return new MeasureKey(id.substring(0, stop), id.substring(stop + 1));
    }
}
