package org.throughline.targets.assessing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.spc.Variation;
import org.throughline.targets.measurements.domain.Crowding;
import org.throughline.targets.measurements.domain.Crowding.Beside;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.Figures;
import org.throughline.targets.publishing.domain.Measure;
import org.throughline.targets.publishing.domain.Target;

/// What is to be said about a target: a pure function of its content, of what its measures say, and of the day.
///
/// @param suspicions of distortion, by balancing measure
public record Assessment(List<Warning> warnings, Map<String, Suspicion> suspicions) {
    /// Nothing is asked of a target that nobody is held to any more.
    private static final Assessment OF_RETIRED = new Assessment(List.of(), Map.of());

    public static Assessment of(Edition edition, Map<String, Glance> glances, LocalDate today) {
        if (edition.retired()) {
            return OF_RETIRED;
        }
        var target = edition.target();
        var suspicions = suspicions(target, glances);
        var warnings = new ArrayList<>(Incompleteness.of(target, glances, today));
        suspicions.forEach((measure, suspicion) -> warnings.add(distortion(target, measure, suspicion, glances)));
        var main = glances.get(Measure.MAIN);
        if (main != null && main.crowding() != null && main.crowding().standsOut()) {
            warnings.add(crowding(main.crowding()));
        }
        return new Assessment(List.copyOf(warnings), suspicions);
    }

    private static Map<String, Suspicion> suspicions(Target target, Map<String, Glance> glances) {
        var suspicions = new LinkedHashMap<String, Suspicion>();
        for (var balancing : target.balancingMeasures()) {
            Suspicion.between(glances.get(Measure.MAIN), glances.get(balancing.id()))
                    .ifPresent(suspicion -> suspicions.put(balancing.id(), suspicion));
        }
        return suspicions;
    }

    private static Warning distortion(Target target, String measure, Suspicion suspicion, Map<String, Glance> glances) {
        var name = Figures.quoted(target.balancingMeasure(measure).orElseThrow().name());
        return new Warning(
                "distortion",
                Concern.SUSPECT,
                measure,
                "Unusual, worth a look: the target improves while " + name + " gets worse",
                List.of(
                        "The target's chart: " + words(suspicion.improving().variation())
                                + since(glances, Measure.MAIN),
                        "The chart of " + name + ": "
                                + words(suspicion.worsening().variation()) + since(glances, measure),
                        "Both since " + suspicion.from()),
                "Look with the teams on both sides at what was done differently in that time, and for whom",
                List.of(
                        "A third thing may have moved both, such as a hard winter or a change in who comes",
                        "One of the two may be counted in another way than before",
                        "Two things may happen at the same time and have nothing to do with each other"));
    }

    private static String words(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT_HIGH -> "improvement, due to higher values";
            case IMPROVEMENT_LOW -> "improvement, due to lower values";
            case CONCERN_HIGH -> "concern, due to higher values";
            case CONCERN_LOW -> "concern, due to lower values";
            default -> "no real change";
        };
    }

    private static String since(Map<String, Glance> glances, String measure) {
        var glance = glances.get(measure);
        return glance == null || glance.since() == null ? "" : ", since " + glance.since();
    }

    private static Warning crowding(Crowding crowding) {
        return new Warning(
                "crowding",
                Concern.SUSPECT,
                Measure.MAIN,
                "Unusual, worth a look: more values just reach the threshold than just miss it",
                List.of(
                        told("At the threshold", crowding.here()),
                        told(
                                "Of " + crowding.placebos().size()
                                        + " placebo thresholds beside it, the one that shows most",
                                crowding.nextMost())),
                "Follow some periods just above the threshold and some just below it back to the records, with those "
                        + "who count",
                List.of(
                        "A process that is steered towards a threshold may well come to rest just above it",
                        "Figures may be rounded, or several small ones put together",
                        "With many targets, one in a hundred looks like this by chance"));
    }

    private static String told(String where, Beside beside) {
        return where + ", " + Figures.plain(beside.threshold()) + ": " + beside.missing() + " just miss it, "
                + beside.reaching() + " just reach it (p = " + rounded(beside.chance()) + ")";
    }

    private static String rounded(double chance) {
        return chance < 0.0001 ? "under 0.0001" : String.format(Locale.ROOT, "%.4f", chance);
    }
}
