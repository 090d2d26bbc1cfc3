package org.throughline.engagement.scoring.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.engagement.replicas.domain.Team;

/// What may be told of every group, month by month.
///
/// The whole tree of groups is decided upon at once for each month, whatever is asked for: so every question gets the
/// same answer, and no two answers can be subtracted. Nothing is ever summed over months.
public final class Engagement {
    private final Map<Group, List<GroupMonth>> months = new LinkedHashMap<>();

    private Engagement() {}

    /// @param open the first month that is not closed yet: of it and later ones nothing is told, since what still grows
    ///     could be looked at before and after one more answer
    public static Engagement of(
            Group organisation, List<Team> teams, List<TeamMonth> answers, YearMonth open, Suppression suppression) {
        var engagement = new Engagement();
        Map<YearMonth, Map<String, TeamMonth>> byMonth = new TreeMap<>();
        answers.stream()
                .filter(a -> a.month().isBefore(open))
                .forEach(a -> byMonth.computeIfAbsent(a.month(), _ -> new LinkedHashMap<>())
                        .put(a.team(), a));
        byMonth.forEach((month, byTeam) -> engagement.add(month, tree(organisation, teams, byTeam), suppression));
        return engagement;
    }

    /// A group in a month with all that it is made of.
    private record Node(Group group, Tally tally, Set<String> sources, List<Node> parts) {
        Counted counted() {
            return new Counted(
                    group,
                    tally.respondents(),
                    parts.stream().map(Node::counted).toList());
        }
    }

    private static Node tree(Group organisation, List<Team> teams, Map<String, TeamMonth> byTeam) {
        Map<String, List<Node>> departments = new TreeMap<>();
        for (var team : teams) {
            var answers = byTeam.get(team.id());
            if (answers != null) {
                departments
                        .computeIfAbsent(team.department(), _ -> new ArrayList<>())
                        .add(new Node(
                                new Group(Group.Kind.TEAM, team.id(), team.name()),
                                answers.tally(),
                                new TreeSet<>(answers.sources()),
                                List.of()));
            }
        }
        var parts = new ArrayList<Node>();
        departments.forEach((name, found) -> parts.add(whole(new Group(Group.Kind.DEPARTMENT, name, name), found)));
        return whole(organisation, parts);
    }

    private static Node whole(Group group, List<Node> parts) {
        var sources = new TreeSet<String>();
        parts.forEach(part -> sources.addAll(part.sources()));
        return new Node(group, parts.stream().map(Node::tally).reduce(Tally.NOBODY, Tally::and), sources, parts);
    }

    private void add(YearMonth month, Node whole, Suppression suppression) {
        add(month, whole, suppression.shown(whole.counted()));
    }

    private void add(YearMonth month, Node node, Set<Group> shown) {
        months.computeIfAbsent(node.group(), _ -> new ArrayList<>())
                .add(
                        shown.contains(node.group())
                                ? GroupMonth.shown(month, node.tally(), List.copyOf(node.sources()))
                                : GroupMonth.suppressed(month));
        node.parts().forEach(part -> add(month, part, shown));
    }

    /// The groups of a kind with all their months, by name: groups are never ranked.
    public Map<Group, List<GroupMonth>> of(Group.Kind kind) {
        var found = new TreeMap<Group, List<GroupMonth>>(
                java.util.Comparator.comparing(Group::name).thenComparing(Group::id));
        months.forEach((group, told) -> {
            if (group.kind() == kind) {
                found.put(group, told);
            }
        });
        return found;
    }
}
