package org.throughline.targets.publishing.domain;

import java.time.LocalDate;

/// Why and since when nobody is held to a target any more.
public record Retirement(String reason, LocalDate on) {}
