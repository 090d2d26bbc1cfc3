package org.throughline.events.networks;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// Something small that a team does for a target.
///
/// @param helps the teams whose work it makes easier
public record Action(String id, String statement, List<String> helps) {
    public Action {
        helps = Copies.of(helps);
    }
}
