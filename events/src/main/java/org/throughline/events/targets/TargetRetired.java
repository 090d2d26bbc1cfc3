package org.throughline.events.targets;

import java.time.LocalDate;

/// The target is held to no more. Its last state is in it.
public record TargetRetired(Target target, String reason, LocalDate on) implements TargetEvent {}
