package org.throughline.networks.networking;

import org.throughline.kit.access.Caller;
import org.throughline.kit.access.Role;
import org.throughline.networks.networking.domain.Network;

/// Who acts for a network.
final class Convening {
    private Convening() {}

    /// A leader, a convenor who convenes it, and any convenor for as long as nobody does.
    static boolean may(Caller caller, Network network) {
        return caller.may(Role.LEADER)
                || (caller.may(Role.CONVENOR)
                        && (!network.hasConvenor()
                                || caller.pseudonym()
                                        .filter(network::isConvenedBy)
                                        .isPresent()));
    }
}
