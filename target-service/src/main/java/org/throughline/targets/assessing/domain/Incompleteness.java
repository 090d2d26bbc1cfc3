package org.throughline.targets.assessing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.publishing.domain.BalancingMeasure;
import org.throughline.targets.publishing.domain.Figures;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Target;
import org.throughline.targets.publishing.domain.Threshold;

/// What a target lacks. One that is only a number hides what it is made of.
final class Incompleteness {
    /// A period is measured once it is over, so this is the present one and two that should be there.
    private static final int PERIODS_WITHOUT_FIGURE = 3;

    private final Target target;
    private final LocalDate today;
    private final List<Warning> warnings = new ArrayList<>();

    private Incompleteness(Target target, LocalDate today) {
        this.target = target;
        this.today = today;
    }

    static List<Warning> of(Target target, Map<String, Glance> glances, LocalDate today) {
        var incompleteness = new Incompleteness(target, today);
        incompleteness.content();
        incompleteness.threshold();
        incompleteness.measured(Measure.MAIN, target.measure().name(), glances.get(Measure.MAIN));
        for (BalancingMeasure balancing : target.balancingMeasures()) {
            incompleteness.measured(balancing.id(), balancing.name(), glances.get(balancing.id()));
        }
        return incompleteness.warnings;
    }

    private void content() {
        if (target.whyItMatters().isBlank()) {
            warnings.add(Warning.incomplete(
                    "no-reason",
                    null,
                    "Nothing says why this target matters to patients",
                    "\"Why it matters\" is empty",
                    "Say in two sentences what it means for a patient when the target is met, and when it is not"));
        }
        if (target.drivers().isEmpty()) {
            warnings.add(Warning.incomplete(
                    "no-drivers",
                    null,
                    "Nothing says what moves this target, so nobody can see their part in it",
                    "The driver diagram is empty",
                    "Draw the diagram with those who do the work: what moves the figure, and what moves that"));
        }
        if (target.balancingMeasures().isEmpty()) {
            warnings.add(Warning.incomplete(
                    "no-balancing-measure",
                    null,
                    "Nothing watches what must not get worse while this target gets better",
                    "There is no balancing measure",
                    "Ask the teams what would suffer first if everybody served this number alone, and measure that"));
        }
    }

    private void threshold() {
        if (target.thresholdOn(today).isPresent()) {
            return;
        }
        var first = target.thresholds().stream()
                .map(Threshold::from)
                .min(LocalDate::compareTo)
                .map(from -> "The first threshold holds from " + from)
                .orElse("There is no threshold");
        warnings.add(Warning.incomplete(
                "no-threshold",
                null,
                "No threshold is in force, so nothing says what would be good enough",
                first,
                "Add the threshold that the trust is held to today, with the date from which it holds"));
    }

    private void measured(String measure, String name, @Nullable Glance glance) {
        var latest = glance == null ? null : glance.period();
        var frequency = target.measure().frequency();
        if (latest == null || !frequency.after(latest, PERIODS_WITHOUT_FIGURE).isAfter(today)) {
            warnings.add(Warning.incomplete(
                    "not-measured",
                    measure,
                    Figures.quoted(name) + " has no figure for the last two periods",
                    latest == null ? "There is no figure at all" : "The last figure is for " + latest,
                    "Send the figures that are missing, or say by an empty value that there are none"));
        }
    }
}
