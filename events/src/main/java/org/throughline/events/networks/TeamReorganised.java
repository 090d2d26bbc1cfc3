package org.throughline.events.networks;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// A team is otherwise than before: where it belongs, whom it has, what it is called.
///
/// @param differences the names of the fields that are not as they were, such as `department`
public record TeamReorganised(Team team, List<String> differences) implements NetworkEvent {
    public TeamReorganised {
        differences = Copies.of(differences);
    }
}
