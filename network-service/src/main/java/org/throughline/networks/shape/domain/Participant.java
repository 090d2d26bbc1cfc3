package org.throughline.networks.shape.domain;

/// Somebody who takes part, by what counts for the mix.
public record Participant(String department, String staffGroup) {}
