package org.throughline.networks.contributions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.targets.domain.KnownTarget;

/// What a contribution names and is not there: not yet, or no more.
public enum LooseEnd {
    TEAM_UNKNOWN,
    TARGET_UNKNOWN,
    TARGET_RETIRED,
    DRIVER_UNKNOWN;

    /// The loose ends of a contribution.
    ///
    /// @param teamIsKnown whether its team is registered
    /// @param target as it is known here; null where no event told of it yet
    public static List<LooseEnd> of(Contribution contribution, boolean teamIsKnown, @Nullable KnownTarget target) {
        var looseEnds = new ArrayList<LooseEnd>();
        if (!teamIsKnown) {
            looseEnds.add(TEAM_UNKNOWN);
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
