package org.throughline.narratives.composing.domain;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A team's narrative as it was composed.
///
/// @param references the subjects of everything that it was composed from
/// @param hash of headings and texts: the same content has the same hash
/// @param materialHash of what asks to be read again when it is another: statement, threshold in force, links,
/// networks,
///     signals (safety.md 10)
public record Narrative(List<Section> sections, SortedSet<String> references, String hash, String materialHash) {
    /// Nothing is told of a team that is not known.
    public static final Narrative UNKNOWN_TEAM = new Narrative(List.of(), new TreeSet<>(), "", "");

    public Narrative {
        sections = List.copyOf(sections);
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
