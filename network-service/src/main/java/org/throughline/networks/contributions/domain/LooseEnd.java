package org.throughline.networks.contributions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.teams.domain.Standing;

/// What a contribution names and is not there: not yet, or no more.
public enum LooseEnd {
    TEAM_UNKNOWN,
    TEAM_DISBANDED,
    TARGET_UNKNOWN,
    TARGET_RETIRED,
    DRIVER_UNKNOWN;

    /// The loose ends of a contribution.
    ///
    /// @param team what is known of its team
    /// @param target as it is known here; null where no event told of it yet
    public static List<LooseEnd> of(Contribution contribution, Standing team, @Nullable KnownTarget target) {
        var looseEnds = new ArrayList<LooseEnd>();
        if (team != Standing.REGISTERED) {
            looseEnds.add(team == Standing.UNKNOWN ? TEAM_UNKNOWN : TEAM_DISBANDED);
        }
        if (target == null) {
            looseEnds.add(TARGET_UNKNOWN);
        } else if (target.retired()) {
            looseEnds.add(TARGET_RETIRED);
        } else if (contribution.driver() != null && !target.drivers().containsKey(contribution.driver())) {
            looseEnds.add(DRIVER_UNKNOWN);
        }
        return looseEnds;
    }

    /// The name on the wire.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
