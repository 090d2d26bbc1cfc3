package org.throughline.narratives.composing.domain;

import java.util.List;

/// @param state `proposed`, `active` or `closed`
public record NetworkFact(
        String id, String name, String purpose, List<String> targets, String state, List<String> teams) {
    public NetworkFact {
        targets = List.copyOf(targets);
        teams = List.copyOf(teams);
    }
}
