package org.throughline.engagement.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Team;

/// Decides what is told of every group of an edition.
///
/// The whole tree of groups is decided upon at once, whatever is asked for later: so every question gets the same
/// answer, and no two answers can be subtracted. Teams that are not known count for the organisation only.
public final class Telling {
    private final List<Told> told = new ArrayList<>();
    private final Set<Group> shown;

    private Telling(Set<Group> shown) {
        this.shown = shown;
    }

    /// @param teams those that are known, by id, live or not
    public static List<Told> of(
            Group organisation, Map<String, Team> teams, List<TeamAnswers> answers, Suppression suppression) {
        var whole = tree(organisation, teams, answers);
        var telling = new Telling(suppression.shown(whole.counted()));
        telling.tell(whole);
        return List.copyOf(telling.told);
    }

    /// A group with all that it is made of.
    private record Node(Group group, Tally tally, @Nullable TeamAnswers answers, List<Node> parts) {
        Counted counted() {
            return new Counted(
                    group,
                    tally.respondents(),
                    parts.stream().map(Node::counted).toList());
        }
    }

    private static Node tree(Group organisation, Map<String, Team> teams, List<TeamAnswers> answers) {
        Map<String, List<Node>> departments = new TreeMap<>();
        var nameless = Tally.NOBODY;
        for (var each : answers) {
            var team = teams.get(each.team());
            if (team == null) {
                nameless = nameless.and(each.tally());
            } else {
                departments
                        .computeIfAbsent(team.department(), _ -> new ArrayList<>())
                        .add(new Node(Group.team(team.id(), team.name()), each.tally(), each, List.of()));
            }
        }
        var parts = new ArrayList<Node>();
        departments.forEach((name, found) -> parts.add(whole(Group.department(name), found, Tally.NOBODY)));
        return whole(organisation, parts, nameless);
    }

    private static Node whole(Group group, List<Node> parts, Tally beside) {
        return new Node(group, parts.stream().map(Node::tally).reduce(beside, Tally::and), null, parts);
    }

    private void tell(Node node) {
        told.add(
                shown.contains(node.group())
                        ? Told.shown(node.group(), node.tally(), because(node))
                        : Told.suppressed(node.group()));
        node.parts().forEach(this::tell);
    }

    private List<Cause> because(Node node) {
        var answers = node.answers();
        if (answers != null) {
            return List.of(answers.event()
                    .map(event -> new Cause(
                            "result",
                            "The team’s result, by the questionnaire of " + answers.questionnaire(),
                            event,
                            null))
                    .orElseGet(() -> new Cause(
                            "answers",
                            "Single answers, added up as they came, by the questionnaire of " + answers.questionnaire(),
                            null,
                            null)));
        }
        var causes = new ArrayList<Cause>();
        for (var part : node.parts()) {
            if (shown.contains(part.group())) {
                causes.add(new Cause(
                        "part",
                        "The answers of " + part.group().name(),
                        null,
                        part.group().key()));
            }
        }
        if (causes.size() < node.parts().size()) {
            causes.add(new Cause("others", "Groups that are too small to be told of by themselves", null, null));
        }
        return List.copyOf(causes);
    }
}
