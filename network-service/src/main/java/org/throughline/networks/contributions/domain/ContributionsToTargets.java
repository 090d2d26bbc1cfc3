package org.throughline.networks.contributions.domain;

import java.util.List;

/// Who is asked which teams work for a target.
public interface ContributionsToTargets {
    /// All contributions to a target, in order of teams; one query.
    List<Contribution> to(String target);

    /// All contributions, in order of teams and targets.
    List<Contribution> all();
}
