package org.throughline.targets.measurements.domain;

import org.throughline.targets.publishing.domain.Origin;

/// Does what has to follow for a target when one of its measures reads otherwise than before. It may be told again, and
/// by several instances at once. Throws when it cannot finish.
@FunctionalInterface
public interface ReadingFollower {
    void follow(String target, Origin origin);
}
