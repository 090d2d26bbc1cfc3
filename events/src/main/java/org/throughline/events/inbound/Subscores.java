package org.throughline.events.inbound;

/// The three sub-scores of the NHS Staff Survey's engagement theme, each from 0 to 10.
public record Subscores(double motivation, double involvement, double advocacy) {}
