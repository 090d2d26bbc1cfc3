package org.throughline.events.networks;

public record TeamRegistered(Team team) implements NetworkEvent {}
