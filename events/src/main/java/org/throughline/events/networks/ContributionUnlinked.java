package org.throughline.events.networks;

public record ContributionUnlinked(String team, String target) implements NetworkEvent {}
