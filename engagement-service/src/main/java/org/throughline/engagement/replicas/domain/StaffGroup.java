package org.throughline.engagement.replicas.domain;

/// Planned headcount of a staff group.
public record StaffGroup(String name, int headcount) {}
