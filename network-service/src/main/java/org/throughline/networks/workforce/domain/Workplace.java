package org.throughline.networks.workforce.domain;

/// Where somebody works, and as what.
public record Workplace(String team, String staffGroup) {}
