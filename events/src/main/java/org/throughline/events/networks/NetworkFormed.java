package org.throughline.events.networks;

public record NetworkFormed(Network network) implements NetworkEvent {}
