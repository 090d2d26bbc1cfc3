package org.throughline.networks.teams.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Teams that are moved, merged and split in one go.
///
/// @param teams that are registered with it, or planned in another way
public record Reorganisation(
        String reason, List<Planned> teams, List<Move> moves, List<Merge> merges, List<Split> splits) {
    public Reorganisation {
        teams = List.copyOf(teams);
        moves = List.copyOf(moves);
        merges = List.copyOf(merges);
        splits = List.copyOf(splits);
    }

    /// A team as it will be.
    public record Planned(String id, Team plan) {}

    /// A team goes below another one, to the top, or to another department.
    public record Move(
            String team,
            @Nullable String parent,
            boolean toTop,
            @Nullable String department) {
        Team applied(Team team) {
            var below = parent != null || toTop ? team.below(parent) : team;
            return department == null ? below : below.in(department);
        }
    }

    /// Teams go up in one, with their people and the teams below them.
    public record Merge(List<String> teams, String into) {
        public Merge {
            teams = List.copyOf(teams);
        }
    }

    /// A team falls into several.
    public record Split(String team, List<String> into) {
        public Split {
            into = List.copyOf(into);
        }
    }

    /// One reason why it cannot be.
    ///
    /// @param field a JSON Pointer into what was sent
    public record Flaw(String field, String sent, String expected) {}

    /// What is to be done, each by itself.
    ///
    /// @param planned the teams that will be otherwise, those higher up first
    /// @param ended the teams that will be no more, and who takes over
    public record Steps(List<Planned> planned, Map<String, List<String>> ended) {
        public Steps {
            planned = List.copyOf(planned);
            ended = Map.copyOf(ended);
        }
    }
}
