package org.throughline.networks.teams.domain;

/// What is known of a team.
public enum Standing {
    REGISTERED,
    DISBANDED,
    UNKNOWN
}
