package org.throughline.networks.contributions.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.targets.domain.KnownTarget;

/// What a contribution names and is not there: not yet, or no more.
public enum LooseEnd {
    TARGET_UNKNOWN,
    TARGET_RETIRED,
    DRIVER_UNKNOWN;

    /// The loose ends of a contribution.
    ///
    /// @param target as it is known here; null where no event told of it yet
    public static List<LooseEnd> of(Contribution contribution, @Nullable KnownTarget target) {
        if (target == null) {
            return List.of(TARGET_UNKNOWN);
        }
        if (target.retired()) {
            return List.of(TARGET_RETIRED);
        }
        var driver = contribution.driver();
        return driver == null || target.drivers().containsKey(driver) ? List.of() : List.of(DRIVER_UNKNOWN);
    }

    /// The name on the wire.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
