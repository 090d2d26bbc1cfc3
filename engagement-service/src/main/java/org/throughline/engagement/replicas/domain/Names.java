package org.throughline.engagement.replicas.domain;

/// What things are called; their id where nobody has heard of them.
public final class Names {
    private Names() {}

    public static String team(Overview all, String id) {
        var team = all.teams().get(id);
        return team == null ? id : team.name();
    }

    public static String target(Overview all, String id) {
        var target = all.targets().get(id);
        return target == null ? id : target.title();
    }

    public static String network(Overview all, String id) {
        var network = all.networks().get(id);
        return network == null ? id : network.name();
    }

    /// Who promises, or to whom: `Porters`, `the chief nurse`.
    public static String party(Overview all, Commitment.Party party) {
        return switch (party.kind()) {
            case "team" -> team(all, party.id());
            case "network" -> network(all, party.id());
            default -> leader(party.id());
        };
    }

    /// A leader is called by the role: `the chief nurse`.
    public static String leader(String role) {
        return "the " + role.replace('-', ' ');
    }
}
