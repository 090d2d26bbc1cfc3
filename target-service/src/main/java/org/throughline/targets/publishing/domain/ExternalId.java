package org.throughline.targets.publishing.domain;

/// What another system calls the same thing.
public record ExternalId(String system, String value) {}
