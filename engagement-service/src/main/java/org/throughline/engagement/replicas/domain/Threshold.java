package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;

/// Holds from its date on, until a later one begins.
public record Threshold(LocalDate from, double value) {}
