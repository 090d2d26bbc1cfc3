package org.throughline.events.targets;

public record TargetPublished(Target target) implements TargetEvent {}
