package org.throughline.networks.targets.domain;

import java.util.Collection;
import java.util.Map;

/// Who is asked what is known of targets. A target that exists may not have been told of yet.
public interface KnownTargets {
    /// Those of these targets that are known, by id; one query.
    Map<String, KnownTarget> find(Collection<String> ids);

    /// All targets that are known, by id.
    Map<String, KnownTarget> all();
}
