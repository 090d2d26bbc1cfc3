package org.throughline.events.inbound;

import org.throughline.events.catalogue.Event;

/// All that is taken from `trust.measurements`.
public sealed interface MeasurementEvent extends Event permits MeasurementRecorded, MeasurementWithdrawn {}
