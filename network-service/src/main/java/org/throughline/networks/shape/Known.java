package org.throughline.networks.shape;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.shape.domain.Participant;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.teams.domain.Team;

/// All that the shape of networks depends on, at one moment, beside what they do.
final class Known {
    private final Inputs inputs;
    private final Map<String, List<Contribution>> contributions;
    private final Map<String, Integer> departments = new TreeMap<>();
    private final Map<String, Integer> staffGroups = new TreeMap<>();
    private final Bridges bridges;

    /// What it is worked out from, each by its id.
    record Inputs(
            Map<String, Network> networks,
            Map<String, Team> teams,
            Map<String, KnownTarget> targets,
            Map<String, Contribution> contributions) {}

    private Known(Inputs inputs, @Nullable Bridges before) {
        this.inputs = inputs;
        contributions = inputs.contributions().values().stream().collect(Collectors.groupingBy(Contribution::target));
        teams().values()
                .forEach(team -> team.staffGroups().forEach((group, count) -> {
                    departments.merge(team.department(), count, Integer::sum);
                    staffGroups.merge(group, count, Integer::sum);
                }));
        var joined = new LinkedHashMap<String, Set<String>>();
        networks().forEach((id, network) -> joined.put(id, departmentsOf(network)));
        var all = teams().values().stream().map(Team::department).collect(Collectors.toCollection(TreeSet::new));
        bridges = before != null && before.isOf(joined, all) ? before : new Bridges(joined, all);
    }

    static Known of(Inputs inputs) {
        return new Known(inputs, null);
    }

    /// What is known now: the same where nothing moved. People come and go all day; what joins departments seldom
    /// moves with them, and is the dearest to work out.
    Known now(Inputs now) {
        return inputs.equals(now) ? this : new Known(now, bridges);
    }

    Map<String, Network> networks() {
        return inputs.networks();
    }

    Map<String, Team> teams() {
        return inputs.teams();
    }

    Map<String, KnownTarget> targets() {
        return inputs.targets();
    }

    Bridges bridges() {
        return bridges;
    }

    /// Planned headcount by department, of the whole trust.
    Map<String, Integer> departments() {
        return departments;
    }

    /// Planned headcount by staff group, of the whole trust.
    Map<String, Integer> staffGroups() {
        return staffGroups;
    }

    List<Contribution> contributionsTo(String target) {
        return contributions.getOrDefault(target, List.of());
    }

    /// The networks that carry a target.
    Map<String, Network> carrying(String target) {
        var carrying = new TreeMap<String, Network>();
        networks().forEach((id, network) -> {
            if (network.focus().targets().contains(target)) {
                carrying.put(id, network);
            }
        });
        return carrying;
    }

    Set<String> departmentsOf(Network network) {
        return network.teams().stream()
                .filter(teams()::containsKey)
                .map(this::departmentOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those who take part, each person once, by pseudonym.
    Map<String, Participant> participants(Collection<Network> of) {
        var participants = new HashMap<String, Participant>();
        of.forEach(network -> network.present()
                .forEach((person, member) ->
                        participants.put(person, new Participant(departmentOf(member.team()), member.staffGroup()))));
        return participants;
    }

    // A team that is no more, or was not heard of yet, is told by its own name: it is no department of another one.
    private String departmentOf(String team) {
        var known = teams().get(team);
        return known == null ? team : known.department();
    }

    String title(String target) {
        var known = targets().get(target);
        return known == null ? target : known.title();
    }
}
