package org.throughline.networks.networking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.networking.domain.Focus;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.networking.domain.NetworkState;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Forms a network, gives it another focus, makes it active, or closes it.
final class FocusingNetworks {
    private final AggregateStore<Network> networks;
    private final TeamDirectory teams;

    FocusingNetworks(AggregateStore<Network> networks, TeamDirectory teams) {
        this.networks = networks;
        this.teams = teams;
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
        var network = Network.formed(wanted);
        return switch (wanted.state()) {
            case PROPOSED -> Decision.write(network, version -> List.of(NetworkNews.formed(id, network, version)));
            case ACTIVE ->
                refuse(
                        "active",
                        "should be proposed at first: to be active it needs " + words(network.lacking(Map.of())));
            case CLOSED -> refuse("closed", "should be proposed: there is no network yet that could be closed");
        };
    }

    private Decision<Network> refocus(String id, Network before, Focus wanted) {
        if (before.focus().equals(wanted)) {
            return Decision.keep();
        }
        if (before.focus().closed()) {
            return Decision.conflict("The network " + id + " is closed; form another one");
        }
        if (before.focus().state() == NetworkState.ACTIVE && wanted.state() == NetworkState.PROPOSED) {
            return refuse("proposed", "should be active or closed: what has begun is not proposed any more");
        }
        var network = before.refocused(wanted);
        var begins = before.focus().state() == NetworkState.PROPOSED && wanted.state() == NetworkState.ACTIVE;
        var lacking = begins ? network.lacking(departments(network)) : List.<String>of();
        if (!lacking.isEmpty()) {
            return refuse("active", "should be proposed for now: to be active it needs " + words(lacking));
        }
        return wanted.state() == NetworkState.ACTIVE && wanted.targets().isEmpty()
                ? Decision.refuse(List.of(
                        new Refusal("/targets", "[]", "should have a target for as long as the network is active")))
                : Decision.write(network, version -> List.of(NetworkNews.refocused(id, network, version)));
    }

    private Map<String, String> departments(Network network) {
        var departments = new HashMap<String, String>();
        teams.find(network.teams()).forEach((id, team) -> departments.put(id, team.department()));
        return departments;
    }

    private static Decision<Network> refuse(String sent, String expected) {
        return Decision.refuse(List.of(new Refusal("/state", sent, expected)));
    }

    private static String words(List<String> lacking) {
        return lacking.size() == 1
                ? lacking.getFirst()
                : String.join(", ", lacking.subList(0, lacking.size() - 1)) + " and " + lacking.getLast();
    }
}
