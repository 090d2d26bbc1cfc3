package org.throughline.engagement.scoring.domain;

import org.throughline.kit.suppression.SmallGroups;

/// The kit's answer to what may be shown, for the tests of the domain.
final class Shown {
    private Shown() {}

    static Suppression by(SmallGroups groups) {
        return whole -> groups.shown(group(whole));
    }

    private static org.throughline.kit.suppression.Group<Group> group(Counted counted) {
        return new org.throughline.kit.suppression.Group<>(
                counted.group(),
                counted.respondents(),
                counted.parts().stream().map(Shown::group).toList());
    }
}
