package org.throughline.targets.assessing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What was last told to be wrong with these targets? By target; nothing for one that was not assessed yet.
@FunctionalInterface
public interface FindWarnings {
    Map<String, List<Warning>> of(Collection<String> targets);
}
