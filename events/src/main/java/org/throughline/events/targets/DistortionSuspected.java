package org.throughline.events.targets;

import java.time.LocalDate;

/// The target improves while a balancing measure gets worse, over the same stretch of time.
///
/// @param measure the balancing measure's id
/// @param improving what the target's own chart says
/// @param worsening what the balancing measure's chart says
/// @param from the first period in which both do
/// @param to the last one until now
public record DistortionSuspected(
        String target, String measure, Signal improving, Signal worsening, LocalDate from, LocalDate to)
        implements TargetEvent {}
