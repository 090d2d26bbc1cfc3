package org.throughline.narratives.commitments;

import java.util.List;
import java.util.Set;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.Role;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.commitments.domain.Commitment;
import org.throughline.narratives.commitments.domain.Party;
import org.throughline.narratives.sources.Directory;

/// For whom somebody who is signed in speaks in promises.
final class Acting {
    private static final List<String> SAID_BY_RECEIVER = List.of("contested", "confirmed");

    private final Caller caller;
    private final Set<String> networks;

    private Acting(Caller caller, Set<String> networks) {
        this.caller = caller;
        this.networks = networks;
    }

    // Who convenes a network is told to nobody, as no event names a person. Which teams take part is, so a convenor
    // speaks for the networks of their own teams.
    static Acting by(Caller caller, Directory directory) {
        return new Acting(caller, caller.may(Role.CONVENOR) ? directory.networksOf(caller.teams()) : Set.of());
    }

    boolean mayActFor(Party party) {
        return switch (party.kind()) {
            case "team" -> caller.isIn(party.id());
            case "network" -> networks.contains(party.id());
            default -> caller.may(Role.LEADER);
        };
    }

    /// The ids of the networks that are spoken for.
    Set<String> networks() {
        return networks;
    }

    void require(Party party) {
        Rights.require(mayActFor(party), "Only " + whoSpeaksFor(party) + " says this");
    }

    private static String whoSpeaksFor(Party party) {
        return switch (party.kind()) {
            case "team" -> "somebody of the team " + party.id();
            case "network" -> "a convenor whose team takes part in the network " + party.id();
            default -> "a leader";
        };
    }

    /// Who received a promise says whether it was kept, who made it all else.
    void requireMaySay(String outcome, Commitment promise) {
        require(SAID_BY_RECEIVER.contains(outcome) ? promise.to() : promise.from());
    }
}
