package org.throughline.networks.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.networks.contributions.domain.Action;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.contributions.domain.LooseEnd;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.teams.domain.Standing;

record ContributionView(
        String team, String target, @Nullable String driver, String statement, List<Action> actions, long version) {
    static ContributionView of(Stored<Contribution> stored) {
        var contribution = stored.state();
        return new ContributionView(
                contribution.team(),
                contribution.target(),
                contribution.driver(),
                contribution.statement(),
                contribution.actions(),
                stored.version());
    }

    /// A row of the list. What depends on the target is told here only: one contribution by itself is the same for
    /// as long as its ETag is.
    record Row(
            String team,
            String target,
            @Nullable String targetTitle,
            @Nullable String driver,
            String statement,
            List<Action> actions,
            long version,
            List<LooseEnd> looseEnds) {
        static Row of(Stored<Contribution> stored, Standing team, @Nullable KnownTarget target) {
            var contribution = stored.state();
            return new Row(
                    contribution.team(),
                    contribution.target(),
                    target == null ? null : target.title(),
                    contribution.driver(),
                    contribution.statement(),
                    contribution.actions(),
                    stored.version(),
                    LooseEnd.of(contribution, team, target));
        }
    }
}
