package org.throughline.narratives.commitments.domain;

import java.util.List;

/// Who promises, or to whom.
///
/// @param kind `team`, `network` or `leader`
/// @param id of the team or network; a leader's is the name of the role, such as `chief-nurse`
public record Party(String kind, String id) {
    public static final List<String> KINDS = List.of("team", "network", "leader");

    public boolean isTeam() {
        return kind.equals("team");
    }
}
