package org.throughline.events.narratives;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// A part of a team's narrative that has causes of its own.
///
/// @param kind what the section tells of, such as `target` or `network`
/// @param causes the events that it reads as it does for
public record Section(String kind, String heading, String text, List<Cause> causes) {
    public Section {
        causes = Copies.of(causes);
    }
}
