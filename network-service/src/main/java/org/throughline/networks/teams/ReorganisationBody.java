package org.throughline.networks.teams;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.networks.teams.domain.ExternalId;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.Reorganisation;
import org.throughline.networks.teams.domain.Team;

/// The body of `PUT /api/reorganisations/{reorganisation}`.
@CheckedBy("/requests/reorganisation.json")
record ReorganisationBody(
        String reason,
        @Nullable List<PlannedTeam> teams,
        @Nullable List<Move> moves,
        @Nullable List<Merge> merges,
        @Nullable List<Split> splits) {

    record PlannedTeam(
            String id,
            String name,
            String department,
            @Nullable Map<String, Integer> staffGroups,
            @Nullable String parent,
            @Nullable List<ExternalId> externalIds) {
        Reorganisation.Planned planned() {
            return new Reorganisation.Planned(
                    id,
                    new Team(
                            name,
                            department,
                            staffGroups == null ? Map.of() : staffGroups,
                            parent,
                            ManagedBy.LOCAL,
                            externalIds == null ? List.of() : externalIds));
        }
    }

    record Move(
            String team,
            @Nullable String parent,
            @Nullable Boolean toTop,
            @Nullable String department) {
        Reorganisation.Move move() {
            return new Reorganisation.Move(team, parent, toTop != null && toTop, department);
        }
    }

    record Merge(List<String> teams, String into) {
        Reorganisation.Merge merge() {
            return new Reorganisation.Merge(teams, into);
        }
    }

    record Split(String team, List<String> into) {
        Reorganisation.Split split() {
            return new Reorganisation.Split(team, into);
        }
    }

    Reorganisation reorganisation() {
        return new Reorganisation(
                reason,
                orNone(teams).stream().map(PlannedTeam::planned).toList(),
                orNone(moves).stream().map(Move::move).toList(),
                orNone(merges).stream().map(Merge::merge).toList(),
                orNone(splits).stream().map(Split::split).toList());
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
