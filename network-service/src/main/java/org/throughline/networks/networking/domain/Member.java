package org.throughline.networks.networking.domain;

import org.throughline.networks.workforce.domain.Whereabouts;
import org.throughline.networks.workforce.domain.Workplace;

/// Somebody who takes part. Who it is, the network knows by pseudonym only.
///
/// @param away whether the person works in no team at present: kept, and not counted
public record Member(String team, String staffGroup, Role role, boolean away) {
    public static Member present(String team, String staffGroup, Role role) {
        return new Member(team, staffGroup, role, false);
    }

    /// The same member as the workforce system has the person: where it says where somebody works, that counts.
    public Member settled(Whereabouts whereabouts) {
        if (!whereabouts.known()) {
            return this;
        }
        return whereabouts.places().stream()
                .filter(place -> place.team().equals(team))
                .findFirst()
                .or(() -> whereabouts.places().stream().findFirst())
                .map(this::at)
                .orElseGet(() -> new Member(team, staffGroup, role, true));
    }

    private Member at(Workplace place) {
        return present(place.team(), place.staffGroup(), role);
    }

    Member in(String other) {
        return new Member(other, staffGroup, role, away);
    }
}
