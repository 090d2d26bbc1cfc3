package org.throughline.targets.publishing.domain;

import org.throughline.spc.Improvement;

/// What is counted for a target, how often, and which way it should go.
public record Measure(String name, String unit, Improvement improvement, Frequency frequency) {
    /// Stands for the target's own measure where a balancing measure's id could stand.
    public static final String MAIN = "main";
}
