package org.throughline.networks.affected.domain;

import java.util.List;

/// A team that a target touches, and every reason why.
public record AffectedTeam(String team, String name, List<Reason> reasons) {
    public AffectedTeam {
        reasons = List.copyOf(reasons);
    }
}
