package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;

/// Why and since when a target is held to no more.
public record Retirement(LocalDate on, String reason) {}
