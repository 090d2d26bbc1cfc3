package org.throughline.networks.networking.domain;

/// Somebody who takes part. Who it is, the network knows by pseudonym only.
public record Member(String team, String staffGroup, Role role) {}
