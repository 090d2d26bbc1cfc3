package org.throughline.networks.astray;

/// A class of another service; also a door that is used.
public final class Neighbour {}
