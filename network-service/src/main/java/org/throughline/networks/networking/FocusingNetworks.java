package org.throughline.networks.networking;

import java.util.List;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.networking.domain.Focus;
import org.throughline.networks.networking.domain.Network;

/// Forms a network, gives it another focus, or closes it.
final class FocusingNetworks {
    private final AggregateStore<Network> networks;

    FocusingNetworks(AggregateStore<Network> networks) {
        this.networks = networks;
    }

    Outcome<Network> focus(String id, Focus wanted, Precondition precondition, Trigger trigger) {
        return networks.decide(
                id,
                precondition,
                trigger,
                current -> current.map(Stored::state)
                        .map(before -> refocus(id, before, wanted))
                        .orElseGet(() -> form(id, wanted)));
    }

    private static Decision<Network> form(String id, Focus wanted) {
        if (wanted.closed()) {
            return Decision.refuse(List.of(new Refusal(
                    "/state", "closed", "should be proposed or active: there is no network yet that could be closed")));
        }
        var network = Network.formed(wanted);
        return Decision.write(network, version -> List.of(NetworkNews.formed(id, network, version)));
    }

    private static Decision<Network> refocus(String id, Network before, Focus wanted) {
        if (before.focus().equals(wanted)) {
            return Decision.keep();
        }
        if (before.focus().closed()) {
            return Decision.conflict("The network " + id + " is closed; form another one");
        }
        var network = before.refocused(wanted);
        return Decision.write(network, version -> List.of(NetworkNews.refocused(id, network, version)));
    }
}
