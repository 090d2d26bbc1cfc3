package org.throughline.events.inbound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// There never was a figure for the period.
public record MeasurementWithdrawn(String target, @Nullable String measure, LocalDate period, String organisation)
        implements MeasurementEvent {}
