package org.throughline.events.networks;

/// Also published when the contribution is told in other words.
public record ContributionLinked(Contribution contribution) implements NetworkEvent {}
