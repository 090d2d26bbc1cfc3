package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;

/// A network did something.
public record Activity(String network, String summary, LocalDate on) {}
