package org.throughline.narratives.reading;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.pages.Csrf;

/// A team's narrative as its people read it.
///
/// @param share how many have read it, in words; empty where it is not told
/// @param mine whether the reader is of the team
/// @param asks whether it asks the reader to read it again
/// @param read whether the reader has read this version
/// @param since since when it is compared
/// @param because what happened, in words
@JStache(path = "pages/team.html")
record TeamPage(
        String team,
        String name,
        long version,
        String revised,
        String share,
        boolean mine,
        boolean asks,
        boolean read,
        List<Part> sections,
        String since,
        List<Changed> changes,
        String because,
        List<Network> networks,
        List<Source> sources,
        List<Csrf> csrf) {
    /// @param titled the team's own story stands under the team's name
    record Part(String kind, String heading, boolean titled, List<Paragraph> paragraphs) {}

    record Paragraph(List<Said> sentences) {}

    /// @param fresh it is not in the version that the reader has read
    record Said(String text, boolean fresh, List<Source> refs) {}

    /// What a sentence comes from.
    record Source(int number, String what, String when, String source) {}

    record Changed(String heading, List<Wording> paragraphs) {}

    record Wording(List<Run> runs) {}

    record Run(String text, boolean same, boolean added, boolean removed) {}

    record Network(String name, String purpose, String targets) {}

    boolean hasShare() {
        return !share.isEmpty();
    }

    boolean changed() {
        return !changes.isEmpty();
    }

    boolean hasBecause() {
        return !because.isEmpty();
    }

    boolean hasNetworks() {
        return !networks.isEmpty();
    }
}
