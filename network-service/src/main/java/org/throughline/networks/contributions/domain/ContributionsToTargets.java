package org.throughline.networks.contributions.domain;

import java.util.List;
import java.util.Map;

/// Who is asked which teams work for a target.
public interface ContributionsToTargets {
    /// All contributions to a target, in order of teams; one query.
    List<Contribution> to(String target);

    /// All contributions by `<team>.<target>`, in that order; costs next to nothing. What another instance writes is
    /// there seconds later.
    Map<String, Contribution> all();
}
