package org.throughline.targets.measurements.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What do measures say at a glance? They come without their figures.
public interface FindGlances {
    /// All that were ever heard of for a target, also those that are not defined.
    List<Seen> of(String target);

    /// Those of all targets that are held to, in order of their ids.
    ///
    /// @param after the id after which to begin; null for the beginning
    List<Seen> page(@Nullable String after, int limit);

    /// A measure as it was seen.
    ///
    /// @param version of the measure's document
    record Seen(MeasureState state, long version) {
        public MeasureKey key() {
            return new MeasureKey(state.target(), state.measure());
        }
    }
}
