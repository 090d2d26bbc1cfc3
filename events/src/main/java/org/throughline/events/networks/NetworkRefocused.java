package org.throughline.events.networks;

/// The network serves other targets, another purpose, or is in another state than before.
public record NetworkRefocused(Network network) implements NetworkEvent {}
