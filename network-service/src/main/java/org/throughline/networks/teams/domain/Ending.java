package org.throughline.networks.teams.domain;

import java.time.LocalDate;
import java.util.List;

/// A team is no more.
///
/// @param on the first day without it
/// @param successors the teams that take over its work
public record Ending(LocalDate on, List<String> successors) {
    public Ending {
        successors = List.copyOf(successors);
    }
}
