package org.throughline.events.targets;

/// What made a distortion suspected is over.
///
/// @param measure the balancing measure's id
/// @param because why, in words
public record DistortionCleared(String target, String measure, String because) implements TargetEvent {}
