package org.throughline.networks.teams.domain;

/// What another system calls the same team.
public record ExternalId(String system, String value) {}
