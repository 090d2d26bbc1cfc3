package org.throughline.networks.activities.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Somebody, a team or the network is recognised for something.
///
/// @param id chosen by who recognised; may name somebody, and so leaves this service as little as a person does
/// @param to pseudonym, team or network
/// @param targets the network's at that time
public record Recognition(
        String network, String id, Kind kind, String to, String reason, LocalDate on, List<String> targets) {
    public Recognition {
        targets = List.copyOf(targets);
    }

    private static final String FORGOTTEN = "forgotten";

    /// The same recognition of somebody who is not known any more.
    public Recognition withoutPerson() {
        return new Recognition(network, FORGOTTEN, kind, FORGOTTEN, "", on, targets);
    }

    /// What is recognised.
    public enum Kind {
        PERSON,
        TEAM,
        NETWORK;

        /// The name on the wire and in the store.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
