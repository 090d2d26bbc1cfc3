package org.throughline.engagement.scoring.domain;

import java.util.Set;

/// Decides of which groups something may be told, for a tree of them as a whole.
@FunctionalInterface
public interface Suppression {
    /// @param whole what was counted
    /// @return the groups that may be shown
    Set<Group> shown(Counted whole);
}
