package org.throughline.networks.teams.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.teams.domain.Reorganisation.Flaw;
import org.throughline.networks.teams.domain.Reorganisation.Planned;
import org.throughline.networks.teams.domain.Reorganisation.Steps;

/// Looks at a reorganisation as a whole, before anything of it is done: what all teams would be, and whether they
/// can be.
public final class Reorganising {
    private final Map<String, Team> before;
    private final Map<String, Team> after;
    private final Map<String, List<String>> ended = new LinkedHashMap<>();
    private final Map<String, String> touchedBy = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Reorganising(Map<String, Team> teams) {
        before = Map.copyOf(teams);
        after = new TreeMap<>(teams);
    }

    /// What comes of it.
    public sealed interface Result {
        /// It can be done by these steps.
        record Possible(Steps steps) implements Result {}

        /// It cannot be done, for all these reasons.
        record Impossible(List<Flaw> flaws) implements Result {}
    }

    /// What a reorganisation would make of the teams that are there.
    public static Result of(Map<String, Team> teams, Reorganisation wanted) {
        var reorganising = new Reorganising(teams);
        reorganising.plan(wanted.teams());
        reorganising.move(wanted.moves());
        reorganising.split(wanted.splits());
        reorganising.merge(wanted.merges());
        reorganising.lookAtForest();
        return reorganising.flaws.isEmpty()
                ? new Result.Possible(reorganising.steps())
                : new Result.Impossible(reorganising.flaws);
    }

    private void plan(List<Planned> teams) {
        for (int i = 0; i < teams.size(); i++) {
            var field = "/teams/" + i + "/id";
            var team = teams.get(i);
            if (touchedBy.containsKey(team.id())) {
                flaw(field, team.id(), "should be named once");
            } else if (isOurs(field, team.id())) {
                put(field, team.id(), team.plan());
            }
        }
    }

    private void move(List<Reorganisation.Move> moves) {
        for (int i = 0; i < moves.size(); i++) {
            var field = "/moves/" + i + "/team";
            var move = moves.get(i);
            var team = there(field, move.team());
            if (team != null) {
                put("/moves/" + i + "/parent", move.team(), move.applied(team));
            }
        }
    }

    private void split(List<Reorganisation.Split> splits) {
        for (int i = 0; i < splits.size(); i++) {
            var split = splits.get(i);
            var field = "/splits/" + i + "/team";
            if (end(field, split.team(), split.into())) {
                for (int j = 0; j < split.into().size(); j++) {
                    stays("/splits/" + i + "/into/" + j, split.into().get(j));
                }
                var below = below(split.team());
                if (!below.isEmpty()) {
                    flaw(
                            field,
                            split.team(),
                            "should have no teams below it when it is split; move " + String.join(", ", below));
                }
            }
        }
    }

    private void merge(List<Reorganisation.Merge> merges) {
        for (int i = 0; i < merges.size(); i++) {
            var merge = merges.get(i);
            for (int j = 0; j < merge.teams().size(); j++) {
                var team = after.get(merge.teams().get(j));
                if (end("/merges/" + i + "/teams/" + j, merge.teams().get(j), List.of(merge.into())) && team != null) {
                    goUp(merge.teams().get(j), team, merge.into(), "/merges/" + i + "/into");
                }
            }
            stays("/merges/" + i + "/into", merge.into());
        }
    }

    // The people of a team that goes up in another are planned there, unless it was said how many there will be.
    private void goUp(String id, Team team, String into, String field) {
        below(id).forEach(child -> put(field, child, theTeam(child).below(into)));
        var successor = after.get(into);
        var planned = touchedBy.getOrDefault(into, "").startsWith("/teams/");
        if (successor != null && !planned) {
            var groups = new LinkedHashMap<>(successor.staffGroups());
            team.staffGroups().forEach((group, count) -> groups.merge(group, count, Integer::sum));
            after.put(into, successor.with(groups));
        }
    }

    private boolean end(String field, String id, List<String> successors) {
        if (ended.containsKey(id)) {
            flaw(field, id, "should be merged or split once");
            return false;
        }
        if (successors.contains(id)) {
            flaw(field, id, "should be another team than the one that takes over");
            return false;
        }
        if (there(field, id) == null) {
            return false;
        }
        after.remove(id);
        ended.put(id, successors);
        return true;
    }

    private void stays(String field, String id) {
        if (!after.containsKey(id)) {
            flaw(field, id, "should be a team that is there afterwards");
        }
    }

    private @Nullable Team there(String field, String id) {
        var team = after.get(id);
        if (team == null) {
            flaw(
                    field,
                    id,
                    ended.containsKey(id) ? "should be a team that stays" : "should be a team that is registered");
            return null;
        }
        return isOurs(field, id) ? team : null;
    }

    private boolean isOurs(String field, String id) {
        var team = before.get(id);
        var ours = team == null || team.managedBy() == ManagedBy.LOCAL;
        if (!ours) {
            flaw(field, id, "should be a team that is managed here; the workforce system manages this one");
        }
        return ours;
    }

    private void put(String field, String id, Team plan) {
        after.put(id, plan);
        touchedBy.put(id, field);
    }

    private List<String> below(String parent) {
        return after.entrySet().stream()
                .filter(each -> parent.equals(each.getValue().parent()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Team theTeam(String id) {
        return Objects.requireNonNull(after.get(id), id);
    }

    private void lookAtForest() {
        for (var id : after.keySet()) {
            var field = touchedBy.get(id);
            if (field != null) {
                lookAt(id, field.replace("/id", "/parent"));
            }
        }
        after.forEach((id, team) -> {
            var parent = team.parent();
            if (parent != null && ended.containsKey(parent) && !touchedBy.containsKey(id)) {
                flaw("", id, "should not be left below " + parent + ", which is no more");
            }
        });
    }

    private void lookAt(String id, String field) {
        var parent = theTeam(id).parent();
        if (parent == null) {
            return;
        }
        if (!after.containsKey(parent)) {
            flaw(field, parent, "should be a team that is there afterwards");
            return;
        }
        new Lineage(above(parent), levelsBelow(id, 0)).flaw(id).ifPresent(expected -> flaw(field, parent, expected));
    }

    private List<String> above(String parent) {
        var above = new LinkedHashSet<String>();
        for (var next = parent; next != null && above.add(next); next = parentOf(next)) {
            // each step is in the condition
        }
        return List.copyOf(above);
    }

    private @Nullable String parentOf(String id) {
        var team = after.get(id);
        return team == null ? null : team.parent();
    }

    private int levelsBelow(String id, int level) {
        return level > Lineage.MOST_LEVELS
                ? 0
                : below(id).stream()
                        .mapToInt(child -> 1 + levelsBelow(child, level + 1))
                        .max()
                        .orElse(0);
    }

    private void flaw(String field, String sent, String expected) {
        flaws.add(new Flaw(field, sent, expected));
    }

    private Steps steps() {
        var planned = after.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(each -> new Planned(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(each -> above(each.id()).size()))
                .toList();
        return new Steps(planned, ended);
    }
}
