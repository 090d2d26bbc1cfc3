package org.throughline.targets.assessing.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Variation;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.measurements.domain.Signal;

/// That a target improves while a balancing measure gets worse, over the same stretch of time.
///
/// @param improving what the target's own chart says
/// @param worsening what the balancing measure's chart says
/// @param from the first period in which both do
/// @param to the last one until now
public record Suspicion(Signal improving, Signal worsening, LocalDate from, LocalDate to) {
    static Optional<Suspicion> between(@Nullable Glance target, @Nullable Glance balancing) {
        if (target == null || balancing == null || !improves(target) || !worsens(balancing)) {
            return Optional.empty();
        }
        var from = later(since(target), since(balancing));
        var to = earlier(latest(target), latest(balancing));
        return from.isAfter(to)
                ? Optional.empty()
                : Optional.of(new Suspicion(target.signal(), balancing.signal(), from, to));
    }

    static boolean improves(Glance glance) {
        var variation = glance.signal().variation();
        return variation == Variation.IMPROVEMENT_HIGH || variation == Variation.IMPROVEMENT_LOW;
    }

    static boolean worsens(Glance glance) {
        var variation = glance.signal().variation();
        return variation == Variation.CONCERN_HIGH || variation == Variation.CONCERN_LOW;
    }

    // A chart with a signal has a last point and a beginning of the signal.
    private static LocalDate since(Glance glance) {
        var since = glance.since();
        return since == null ? latest(glance) : since;
    }

    private static LocalDate latest(Glance glance) {
        var period = glance.period();
        if (period == null) {
            throw new IllegalStateException("A signal without a point");
        }
        return period;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
