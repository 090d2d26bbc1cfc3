package org.throughline.targets.publishing.domain;

import org.throughline.spc.Improvement;

/// What must not get worse while the target gets better. It is measured as often as the target.
public record BalancingMeasure(String id, String name, String unit, Improvement improvement) {}
