package org.throughline.networks.affected.domain;

import org.jspecify.annotations.Nullable;

/// Why a target touches a team.
///
/// @param kind `contribution`, `driver`, `network`, `helped-by` or `parent-of`
/// @param driver the box of the driver diagram that the team works through
/// @param network the network that the team takes part in
/// @param team the team that helps it, or that belongs to it
/// @param action of the team that helps it
/// @param words the reason, to be read
public record Reason(
        String kind,
        @Nullable String driver,
        @Nullable String network,
        @Nullable String team,
        @Nullable String action,
        String words) {
    static Reason contribution(String statement) {
        return new Reason("contribution", null, null, null, null, statement);
    }

    static Reason driver(String driver, String words) {
        return new Reason("driver", driver, null, null, null, words);
    }

    static Reason network(String network, String name) {
        return new Reason("network", null, network, null, null, "Takes part in " + name);
    }

    static Reason helpedBy(String team, String action, String statement) {
        return new Reason("helped-by", null, null, team, action, statement);
    }

    static Reason parentOf(String team) {
        return new Reason("parent-of", null, null, team, null, "The team " + team + " belongs to it");
    }
}
