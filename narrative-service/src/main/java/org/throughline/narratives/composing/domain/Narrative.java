package org.throughline.narratives.composing.domain;

import java.util.List;
import java.util.SortedSet;

/// A team's narrative as it was composed.
///
/// @param references the subjects of everything that it was composed from
/// @param hash of headings and texts: the same content has the same hash
/// @param materialHash of what asks to be read again when it is another: statement, threshold in force, links,
/// networks,
///     signals (safety.md 10)
public record Narrative(List<Section> sections, SortedSet<String> references, String hash, String materialHash) {
    public Narrative {
        sections = List.copyOf(sections);
    }
}
