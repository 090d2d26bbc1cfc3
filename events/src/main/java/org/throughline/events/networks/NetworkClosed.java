package org.throughline.events.networks;

public record NetworkClosed(Network network) implements NetworkEvent {}
