package org.throughline.events.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// People of several teams who carry targets together.
///
/// @param state `proposed`, `active` or `closed`
/// @param sponsor a leader's role, such as `chief-nurse`
/// @param protectedHours a month
/// @param teams that take part; how many people of each is nobody's business
public record Network(
        String id,
        String name,
        String purpose,
        List<String> targets,
        String state,
        @Nullable String sponsor,
        @Nullable Double protectedHours,
        List<String> teams,
        long version) {
    public Network {
        targets = Copies.of(targets);
        teams = Copies.of(teams);
    }
}
