package org.throughline.targets.publishing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Improvement;

/// A target of the domain, one word at a time: `new Targets().heldTo(95, "2025-04-01").target()`.
public final class Targets {
    private String title = "Four hours";
    private String whyItMatters = "Waiting harms";
    private Measure measure = new Measure("Within four hours", "%", Improvement.INCREASE, Frequency.MONTH);
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final List<BalancingMeasure> balancing = new ArrayList<>();
    private final List<ExternalId> externalIds = new ArrayList<>();

    public Targets titled(String words) {
        title = words;
        return this;
    }

    public Targets because(String words) {
        whyItMatters = words;
        return this;
    }

    public Targets measured(String unit, Improvement improvement, Frequency frequency) {
        measure = new Measure("Within four hours", unit, improvement, frequency);
        return this;
    }

    public Targets heldTo(double value, String from) {
        thresholds.add(new Threshold(LocalDate.parse(from), value));
        return this;
    }

    public Targets movedBy(String id, String driverTitle, @Nullable String parent) {
        drivers.add(new Driver(id, driverTitle, parent));
        return this;
    }

    public Targets balancedBy(String id) {
        balancing.add(new BalancingMeasure(id, "Name of " + id, "%", Improvement.DECREASE));
        return this;
    }

    public Targets knownAs(String value, String system) {
        externalIds.add(new ExternalId(system, value));
        return this;
    }

    public Target target() {
        return new Target(
                title,
                "NHS England",
                "Within four hours",
                whyItMatters,
                measure,
                thresholds,
                drivers,
                balancing,
                externalIds);
    }
}
