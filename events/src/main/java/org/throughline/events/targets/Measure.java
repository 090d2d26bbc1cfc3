package org.throughline.events.targets;

/// What is counted for a target, and which way it should go.
///
/// @param improvement `increase`, `decrease` or `neutral`
/// @param frequency `day`, `week`, `month`, `quarter` or `year`
public record Measure(String name, String unit, String improvement, String frequency) {}
