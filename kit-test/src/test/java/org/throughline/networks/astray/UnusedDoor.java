package org.throughline.networks.astray;

/// Public for nobody.
public final class UnusedDoor {}
