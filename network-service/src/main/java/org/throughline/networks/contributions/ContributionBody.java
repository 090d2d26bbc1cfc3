package org.throughline.networks.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.networks.contributions.domain.Action;
import org.throughline.networks.contributions.domain.Contribution;

/// The body of `PUT /api/teams/{team}/contributions/{target}`.
@CheckedBy("/requests/contribution.json")
record ContributionBody(
        @Nullable String driver, String statement, @Nullable List<ActionBody> actions) {

    record ActionBody(String id, String statement, @Nullable List<String> helps) {
        Action action() {
            return new Action(id, statement, helps == null ? List.of() : helps);
        }
    }

    Contribution contribution(String team, String target) {
        return new Contribution(
                team,
                target,
                driver,
                statement,
                actions == null
                        ? List.of()
                        : actions.stream().map(ActionBody::action).toList());
    }
}
