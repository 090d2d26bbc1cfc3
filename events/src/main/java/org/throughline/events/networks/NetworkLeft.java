package org.throughline.events.networks;

/// The last of a team takes part no more.
public record NetworkLeft(Network network, String team) implements NetworkEvent {}
