package org.throughline.narratives.composing.domain;

import java.util.List;

/// @param successors the teams that carry on where this one was disbanded
public record TeamFact(String id, String name, String department, boolean disbanded, List<String> successors) {
    public TeamFact {
        successors = List.copyOf(successors);
    }
}
