package org.throughline.networks.teams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.networks.teams.domain.Ending;
import org.throughline.networks.teams.domain.ExternalId;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.Past;
import org.throughline.networks.teams.domain.RegisteredTeam;
import org.throughline.networks.teams.domain.Team;

/// @param disbandedOn the first day without it, of a team that is no more
/// @param successors the teams that took over its work
record TeamView(
        String id,
        String name,
        String department,
        Map<String, Integer> staffGroups,
        @Nullable String parent,
        ManagedBy managedBy,
        List<ExternalId> externalIds,
        long version,
        @Nullable LocalDate disbandedOn,
        @Nullable List<String> successors) {
    static TeamView of(Stored<RegisteredTeam> stored) {
        var team = stored.state().plan();
        var ending = stored.state().ending();
        return new TeamView(
                stored.id(),
                team.name(),
                team.department(),
                team.staffGroups(),
                team.parent(),
                team.managedBy(),
                team.externalIds(),
                stored.version(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.successors());
    }

    /// One version of a team, and what was otherwise in it than in the one before.
    record Version(
            long version,
            Instant at,
            String name,
            String department,
            Map<String, Integer> staffGroups,
            @Nullable String parent,
            List<String> differences,
            @Nullable LocalDate disbandedOn,
            @Nullable List<String> successors) {
        /// Newest first.
        static List<Version> of(Stored<RegisteredTeam> stored) {
            var all = new ArrayList<>(stored.state().past());
            all.add(new Past(
                    stored.version(),
                    stored.at(),
                    stored.state().plan(),
                    stored.state().ending()));
            var versions = new ArrayList<Version>();
            for (int i = all.size() - 1; i >= 0; i--) {
                versions.add(of(all.get(i), i == 0 ? null : all.get(i - 1).plan()));
            }
            return versions;
        }

        private static Version of(Past one, @Nullable Team before) {
            Ending ending = one.ending();
            return new Version(
                    one.version(),
                    one.at(),
                    one.plan().name(),
                    one.plan().department(),
                    one.plan().staffGroups(),
                    one.plan().parent(),
                    before == null ? List.of() : one.plan().differencesTo(before),
                    ending == null ? null : ending.on(),
                    ending == null ? null : ending.successors());
        }
    }
}
