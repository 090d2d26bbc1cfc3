package org.throughline.events.networks;

/// How what is done in a network is spread over its people, in tenths.
///
/// @param topFifth the share that is done by the fifth who do most
/// @param gini from 0, all do the same, to 1, one does it all
/// @param carriers how many people would carry it, if all did the same
/// @param tooFew whether it is carried by fewer than the trust wants
public record Burden(double topFifth, double gini, double carriers, boolean tooFew) {}
