package org.throughline.events.catalogue;

/// What may be published. Each publisher has a sealed interface of its own events below this one.
public interface Event {}
