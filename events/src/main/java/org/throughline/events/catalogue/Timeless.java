package org.throughline.events.catalogue;

/// An event that may come without a time, because the time would tell who it comes from.
public interface Timeless extends Event {}
