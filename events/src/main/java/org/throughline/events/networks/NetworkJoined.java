package org.throughline.events.networks;

/// The first of a team takes part.
public record NetworkJoined(Network network, String team) implements NetworkEvent {}
