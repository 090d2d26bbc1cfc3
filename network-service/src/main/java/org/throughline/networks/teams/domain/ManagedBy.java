package org.throughline.networks.teams.domain;

import java.util.Locale;

/// Who decides what a team is.
public enum ManagedBy {
    LOCAL,
    /// The workforce system; nobody else may alter the team.
    SOURCE;

    /// The name on the wire and in the store.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
