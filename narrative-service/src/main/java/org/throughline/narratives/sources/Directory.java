package org.throughline.narratives.sources;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.throughline.events.Subjects;
import org.throughline.narratives.sources.Kept.Kind;

/// Who is who: teams, networks and what they are called, for all that asks for less than a narrative does.
public final class Directory {
    private final Kept kept;

    Directory(Kept kept) {
        this.kept = kept;
    }

    /// A team, as far as others than its narrative ask.
    ///
    /// @param headcount planned; 0 while it is not known
    public record TeamLine(String id, String name, String department, int headcount) {}

    /// All teams that were not disbanded, in order of departments and names.
    public List<TeamLine> allTeams() {
        var found = new ArrayList<TeamLine>();
        kept.all(Kind.TEAM).find().forEach(document -> add(document, found));
        found.sort(Comparator.comparing(TeamLine::department).thenComparing(TeamLine::name));
        return found;
    }

    /// A network's name.
    public record NetworkName(String id, String name) {}

    /// All networks that were not closed, in order of names.
    public List<NetworkName> openNetworks() {
        var found = new ArrayList<NetworkName>();
        kept.all(Kind.NETWORK)
                .find(ne("state", "closed"))
                .projection(include("name"))
                .forEach(network -> found.add(new NetworkName(
                        Objects.requireNonNull(network.getString("_id")),
                        Objects.requireNonNull(network.getString("name")))));
        found.sort(Comparator.comparing(NetworkName::name));
        return found;
    }

    /// The ids of the networks that any of these teams takes part in.
    public Set<String> networksOf(Collection<String> teams) {
        var found = new HashSet<String>();
        kept.all(Kind.NETWORK)
                .find(in("teams", teams))
                .projection(include("_id"))
                .forEach(network -> found.add(network.getString("_id")));
        return found;
    }

    /// A network that works on a team's targets.
    ///
    /// @param targets the titles of those that the team moves as well
    public record NetworkLine(String id, String name, String purpose, List<String> targets) {}

    /// The networks that work on targets of the team and that it takes no part in yet, in order of names.
    public List<NetworkLine> networksToJoin(String team) {
        var targets = new HashSet<String>();
        kept.all(Kind.CONTRIBUTION)
                .find(and(eq("team", team), eq("linked", true)))
                .projection(include("target"))
                .forEach(contribution -> targets.add(contribution.getString("target")));
        var titles = names(targets.stream().map(Subjects::target).toList());
        var found = new ArrayList<NetworkLine>();
        kept.all(Kind.NETWORK)
                .find(and(in("targets", targets), ne("state", "closed"), ne("teams", team)))
                .forEach(network -> found.add(new NetworkLine(
                        Objects.requireNonNull(network.getString("_id")),
                        Objects.requireNonNull(network.getString("name")),
                        Objects.requireNonNull(network.getString("purpose")),
                        network.getList("targets", String.class, List.of()).stream()
                                .filter(targets::contains)
                                .map(target -> titles.getOrDefault(Subjects.target(target), target))
                                .sorted()
                                .toList())));
        found.sort(Comparator.comparing(NetworkLine::name));
        return found;
    }

    /// What teams, targets and networks are called, by subject, as far as they are known.
    public Map<String, String> names(Collection<String> subjects) {
        var names = new HashMap<String, String>();
        names(Kind.TEAM, "team/", "name", subjects, names);
        names(Kind.TARGET, "target/", "title", subjects, names);
        names(Kind.NETWORK, "network/", "name", subjects, names);
        return names;
    }

    private void names(Kind kind, String prefix, String field, Collection<String> subjects, Map<String, String> names) {
        var ids = subjects.stream()
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> subject.substring(prefix.length()))
                .toList();
        kept.replica(kind).find(ids).forEach(document -> {
            if (document.getString(field) != null) {
                names.put(prefix + document.getString("_id"), document.getString(field));
            }
        });
    }

    /// These teams, as far as they are known and were not disbanded.
    public List<TeamLine> teams(Collection<String> ids) {
        var found = new ArrayList<TeamLine>();
        kept.replica(Kind.TEAM).find(ids).forEach(document -> add(document, found));
        return found;
    }

    /// How many people a department has, by the plans of its teams.
    public int headcountOf(String department) {
        var teams = new ArrayList<TeamLine>();
        kept.all(Kind.TEAM).find(eq("department", department)).forEach(document -> add(document, teams));
        return teams.stream().mapToInt(TeamLine::headcount).sum();
    }

    private static void add(Document document, List<TeamLine> to) {
        if (!document.getBoolean("disbanded", false)) {
            to.add(new TeamLine(
                    Objects.requireNonNull(document.getString("_id")),
                    Objects.requireNonNull(document.getString("name")),
                    Objects.requireNonNull(document.getString("department")),
                    document.getInteger("headcount", 0)));
        }
    }
}
