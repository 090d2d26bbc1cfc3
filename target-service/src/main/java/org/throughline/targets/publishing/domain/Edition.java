package org.throughline.targets.publishing.domain;

/// A version of a target, as the other features see it.
public record Edition(String id, long version, Target target, boolean retired) {}
