package org.throughline.events.targets;

import java.time.LocalDate;

/// The chart says something else than it did: this, and not one point more or less, is news.
///
/// @param measure `main`, or the id of a balancing measure
/// @param period the first day of the period whose figure brought it
public record TargetSignalled(String target, String measure, Signal before, Signal after, LocalDate period)
        implements TargetEvent {}
