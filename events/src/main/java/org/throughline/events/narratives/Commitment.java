package org.throughline.events.narratives;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.catalogue.Copies;

/// A promise as it stands.
///
/// @param state `open`, `kept`, `confirmed`, `contested` or `broken`
/// @param late it was kept after its day
public record Commitment(
        String id,
        Party from,
        Party to,
        String text,
        LocalDate due,
        List<String> targets,
        String state,
        boolean late,
        long version) {
    public Commitment {
        targets = Copies.of(targets);
    }
}
