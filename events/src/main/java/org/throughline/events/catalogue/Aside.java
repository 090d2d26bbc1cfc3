package org.throughline.events.catalogue;

/// A message of a service to itself that is stored beside an event. It takes no number of its subject's sequence, so
/// that those who read the subject's events miss none, and it is never told again.
public interface Aside extends Event {}
