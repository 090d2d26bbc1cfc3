package org.throughline.targets.measurements.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Improvement;
import org.throughline.targets.publishing.domain.Figures;
import org.throughline.targets.publishing.domain.Flaw;
import org.throughline.targets.publishing.domain.Frequency;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Target;
import org.throughline.targets.publishing.domain.Threshold;

/// What a target says about one of its measures.
///
/// @param thresholds by date; a balancing measure has none
public record Definition(
        String name, String unit, Improvement improvement, Frequency frequency, List<Threshold> thresholds) {
    public Definition {
        thresholds = List.copyOf(thresholds);
    }

    /// Of the target's own measure or a balancing one; empty if the target has no such measure.
    static Optional<Definition> in(Target target, String measure) {
        var main = target.measure();
        if (measure.equals(Measure.MAIN)) {
            return Optional.of(new Definition(
                    main.name(), main.unit(), main.improvement(), main.frequency(), target.thresholds()));
        }
        return target.balancingMeasure(measure)
                .map(balancing -> new Definition(
                        balancing.name(), balancing.unit(), balancing.improvement(), main.frequency(), List.of()));
    }

    /// Whether it is counted in per cent.
    public boolean isRate() {
        return Figures.isPercentage(unit);
    }

    boolean fits(Figure figure) {
        return frequency.misfit(figure.period()).isEmpty()
                && fits(figure.value(), unit)
                && fits(figure.numerator(), "")
                && fits(figure.denominator(), "");
    }

    private static boolean fits(@Nullable Double number, String unit) {
        return number == null || Figures.misfit(number, unit).isEmpty();
    }

    /// Why a figure does not fit.
    public List<Flaw> flaws(Figure figure) {
        var flaws = new ArrayList<Flaw>();
        var period = figure.period();
        frequency.misfit(period).ifPresent(expected -> flaws.add(new Flaw("period", period.toString(), expected)));
        number("value", figure.value(), unit, flaws);
        number("numerator", figure.numerator(), "", flaws);
        number("denominator", figure.denominator(), "", flaws);
        return flaws;
    }

    private static void number(String field, @Nullable Double number, String unit, List<Flaw> flaws) {
        if (number != null) {
            Figures.misfit(number, unit)
                    .ifPresent(expected -> flaws.add(new Flaw(field, Figures.plain(number), expected)));
        }
    }
}
