package org.throughline.networks.teams;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Remembered;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.teams.domain.Lineage;
import org.throughline.networks.teams.domain.RegisteredTeam;
import org.throughline.networks.teams.domain.Standing;
import org.throughline.networks.teams.domain.Team;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Answers from the stored teams.
final class TeamStore implements TeamDirectory {
    private static final int MOST_TEAMS = 1_000_000;
    private static final Bson THERE = eq("state.ending", null);
    private final AggregateStore<RegisteredTeam> teams;
    private final Remembered<RegisteredTeam, Team> remembered;

    TeamStore(AggregateStore<RegisteredTeam> teams) {
        this.teams = teams;
        this.remembered = new Remembered<>(teams, team -> !team.disbanded(), RegisteredTeam::plan);
    }

    List<Stored<RegisteredTeam>> page(boolean disbandedToo, PageRequest request) {
        return teams.page(disbandedToo ? empty() : THERE, request.after(), request.oneMore());
    }

    @Override
    public List<String> unknown(Collection<String> ids) {
        var wanted = new LinkedHashSet<>(ids);
        wanted.removeAll(find(wanted).keySet());
        return List.copyOf(wanted);
    }

    @Override
    public Map<String, Team> find(Collection<String> ids) {
        return there(teams.findAll(new LinkedHashSet<>(ids)));
    }

    @Override
    public Map<String, Team> all() {
        return remembered.all();
    }

    private static Map<String, Team> there(List<Stored<RegisteredTeam>> found) {
        var there = new LinkedHashMap<String, Team>();
        found.stream()
                .filter(stored -> !stored.state().disbanded())
                .forEach(stored -> there.put(stored.id(), stored.state().plan()));
        return there;
    }

    @Override
    public Map<String, Standing> standing(Collection<String> ids) {
        var standing = new HashMap<String, Standing>();
        ids.forEach(id -> standing.put(id, Standing.UNKNOWN));
        teams.findAll(standing.keySet())
                .forEach(stored -> standing.put(
                        stored.id(), stored.state().disbanded() ? Standing.DISBANDED : Standing.REGISTERED));
        return standing;
    }

    /// Teams that stand where the workforce system did not want them.
    List<Stored<RegisteredTeam>> awaitingParent() {
        return teams.all(and(THERE, exists("state.awaitedParent")), MOST_TEAMS);
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
            next = teams.find(next)
                    .map(stored -> stored.state().plan().parent())
                    .orElse(null);
        }
        return new ArrayList<>(above);
    }

    private int levelsBelow(String team) {
        var seen = new HashSet<>(Set.of(team));
        var level = List.of(team);
        for (int levels = 0; levels <= Lineage.MOST_LEVELS; levels++) {
            level = teams.all(and(THERE, in("state.plan.parent", level)), MOST_TEAMS).stream()
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
