package org.throughline.targets.publishing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says all that is wrong with a target beyond its form.
public final class TargetCheck {
    private final List<Flaw> flaws = new ArrayList<>();

    private TargetCheck() {}

    /// Nothing if all is well.
    public static List<Flaw> of(Target target) {
        var check = new TargetCheck();
        check.thresholds(target);
        check.drivers(target.drivers());
        check.balancingMeasures(target.balancingMeasures());
        check.unique("/externalIds", "", target.externalIds());
        return List.copyOf(check.flaws);
    }

    private void thresholds(Target target) {
        var thresholds = target.thresholds();
        unique("/thresholds", "/from", thresholds.stream().map(Threshold::from).toList());
        for (int i = 0; i < thresholds.size(); i++) {
            var at = "/thresholds/" + i + "/value";
            var value = thresholds.get(i).value();
            Figures.misfit(value, target.measure().unit())
                    .ifPresent(expected -> flaws.add(new Flaw(at, Figures.plain(value), expected)));
        }
    }

    private void drivers(List<Driver> drivers) {
        unique("/drivers", "/id", drivers.stream().map(Driver::id).toList());
        Map<String, @Nullable String> parents = new HashMap<>();
        drivers.forEach(driver -> parents.putIfAbsent(driver.id(), driver.parent()));
        for (int i = 0; i < drivers.size(); i++) {
            var parent = drivers.get(i).parent();
            if (parent == null) {
                continue;
            }
            var at = "/drivers/" + i + "/parent";
            if (!parents.containsKey(parent)) {
                flaws.add(new Flaw(at, parent, "should be the id of another driver of this target"));
            } else if (leadsBack(drivers.get(i).id(), parents)) {
                flaws.add(new Flaw(at, parent, "should not lead back to the driver itself"));
            }
        }
    }

    private static boolean leadsBack(String driver, Map<String, @Nullable String> parents) {
        Set<String> seen = new HashSet<>();
        for (var at = parents.get(driver); at != null && seen.add(at); at = parents.get(at)) {
            if (at.equals(driver)) {
                return true;
            }
        }
        return false;
    }

    private void balancingMeasures(List<BalancingMeasure> measures) {
        unique(
                "/balancingMeasures",
                "/id",
                measures.stream().map(BalancingMeasure::id).toList());
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).id().equals(Measure.MAIN)) {
                flaws.add(new Flaw(
                        "/balancingMeasures/" + i + "/id",
                        Measure.MAIN,
                        "should be another word: main is the target's own measure"));
            }
        }
    }

    private void unique(String list, String field, List<?> values) {
        var first = new HashMap<Object, Integer>();
        for (int i = 0; i < values.size(); i++) {
            var before = first.putIfAbsent(values.get(i), i);
            if (before != null) {
                flaws.add(new Flaw(
                        list + "/" + i + field,
                        values.get(i).toString(),
                        "should be there once; " + list + "/" + before + " has it already"));
            }
        }
    }
}
