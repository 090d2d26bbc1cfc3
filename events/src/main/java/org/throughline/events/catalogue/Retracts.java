package org.throughline.events.catalogue;

/// A fact that takes back what its subject told before: the facts before it are not told again to anybody.
public interface Retracts extends Event {}
