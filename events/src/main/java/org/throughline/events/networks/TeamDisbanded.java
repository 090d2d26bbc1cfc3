package org.throughline.events.networks;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// A team is no more. Its last state is in it.
///
/// @param successors the teams that take over its work
public record TeamDisbanded(Team team, List<String> successors) implements NetworkEvent {
    public TeamDisbanded {
        successors = Copies.of(successors);
    }
}
