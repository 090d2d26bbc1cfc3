package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.Optional;

/// What there is to tell when a measure is otherwise than before.
///
/// @param state the measure as it is to be stored, with what is told of it
/// @param evaluated empty where it reads as before
/// @param turned empty where the chart says what it said before: one point more or less is no news
public record News(MeasureState state, Optional<Evaluation> evaluated, Optional<Turn> turned) {
    /// The chart says something else.
    ///
    /// @param period the latest one that anything was said about
    public record Turn(Signal before, Signal after, LocalDate period) {}

    /// @param crowdingWindow how close to the threshold a value has to be to count, in the measure's unit
    public static News between(MeasureState before, MeasureState after, double crowdingWindow) {
        var now = Evaluation.of(after, crowdingWindow).orElse(null);
        if (now == null) {
            return new News(after, Optional.empty(), Optional.empty());
        }
        var then = before.glance() == null
                ? null
                : Evaluation.of(before, crowdingWindow).orElse(null);
        var told = before.glance() == null ? Signal.NONE : before.glance().signal();
        var signal = now.glance().signal();
        var turned = told.equals(signal)
                ? Optional.<Turn>empty()
                : Optional.of(new Turn(
                        told, signal, after.figures().figures().getLast().period()));
        var evaluated = now.equals(then) && turned.isEmpty() ? Optional.<Evaluation>empty() : Optional.of(now);
        return new News(after.telling(now.glance()), evaluated, turned);
    }
}
