package org.throughline.networks.teams;

import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.networks.teams.domain.Lineage;
import org.throughline.networks.teams.domain.Team;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Answers from the stored teams.
final class TeamStore implements TeamDirectory {
    private static final int MOST_TEAMS = 1_000_000;
    private final AggregateStore<Team> teams;

    TeamStore(AggregateStore<Team> teams) {
        this.teams = teams;
    }

    @Override
    public List<String> unknown(Collection<String> ids) {
        var wanted = new LinkedHashSet<>(ids);
        wanted.removeAll(find(wanted).keySet());
        return List.copyOf(wanted);
    }

    @Override
    public Map<String, Team> find(Collection<String> ids) {
        var found = new LinkedHashMap<String, Team>();
        teams.findAll(new LinkedHashSet<>(ids)).forEach(stored -> found.put(stored.id(), stored.state()));
        return found;
    }

    /// Where a team would stand below this parent.
    Lineage lineage(String team, String parent) {
        return new Lineage(above(parent), levelsBelow(team));
    }

    // The walk ends where it comes back to: two instances that move two teams at once can make a circle.
    private List<String> above(String parent) {
        var above = new LinkedHashSet<String>();
        var next = parent;
        while (next != null && above.add(next)) {
            next = teams.find(next).map(stored -> stored.state().parent()).orElse(null);
        }
        return new ArrayList<>(above);
    }

    private int levelsBelow(String team) {
        var seen = new HashSet<>(Set.of(team));
        var level = List.of(team);
        for (int levels = 0; levels <= Lineage.MOST_LEVELS; levels++) {
            level = teams.all(in("state.parent", level), MOST_TEAMS).stream()
                    .map(Stored::id)
                    .filter(seen::add)
                    .toList();
            if (level.isEmpty()) {
                return levels;
            }
        }
        return Lineage.MOST_LEVELS;
    }
}
