package org.throughline.events.narratives;

import java.time.Instant;
import java.util.List;
import org.throughline.events.catalogue.Copies;

/// A team's narrative reads otherwise than before. What is different is the difference of two versions, and no part
/// of it.
///
/// @param material the team is asked to read it again
public record NarrativeRevised(String team, long version, Instant revisedAt, boolean material, List<Section> sections)
        implements NarrativeEvent {
    public NarrativeRevised {
        sections = Copies.of(sections);
    }
}
