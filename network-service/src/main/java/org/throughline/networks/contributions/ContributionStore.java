package org.throughline.networks.contributions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Remembered;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.contributions.domain.ContributionsToTargets;

/// Contributions by `<team>.<target>`: ids know no dot, so that a team's contributions lie side by side.
final class ContributionStore implements ContributionsToTargets {
    private static final int MOST_CONTRIBUTIONS = 1_000_000;
    private static final char AFTER_DOT = '.' + 1;
    private final AggregateStore<Contribution> contributions;
    private final Remembered<Contribution, Contribution> remembered;

    ContributionStore(AggregateStore<Contribution> contributions) {
        this.contributions = contributions;
        this.remembered = new Remembered<>(contributions, _ -> true, contribution -> contribution);
    }

    static String id(String team, String target) {
        return team + "." + target;
    }

    Optional<Stored<Contribution>> find(String team, String target) {
        return contributions.find(id(team, target));
    }

    List<Stored<Contribution>> of(String team, PageRequest request) {
        var theirs = and(gte("_id", team + "."), lt("_id", team + AFTER_DOT));
        return contributions.page(
                theirs, request.after() == null ? null : id(team, request.after()), request.oneMore());
    }

    /// Of all teams; `after` is an id of [#id].
    List<Stored<Contribution>> page(PageRequest request) {
        return contributions.page(empty(), request.after(), request.oneMore());
    }

    @Override
    public List<Contribution> to(String target) {
        return contributions.all(eq("state.target", target), MOST_CONTRIBUTIONS).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public Map<String, Contribution> all() {
        return remembered.all();
    }
}
