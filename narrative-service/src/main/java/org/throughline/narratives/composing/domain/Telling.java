package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A section while it is written: sentences in paragraphs.
final class Telling {
    private final List<List<Sentence>> paragraphs = new ArrayList<>();
    private List<Sentence> paragraph = new ArrayList<>();

    Telling say(String text, Cause... causes) {
        return say(text, List.of(causes));
    }

    Telling say(String text, List<Cause> causes) {
        if (!text.isEmpty()) {
            paragraph.add(new Sentence(text, causes.size() < 2 ? causes : List.copyOf(new LinkedHashSet<>(causes))));
        }
        return this;
    }

    /// What follows begins a paragraph.
    Telling paragraph() {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
            paragraph = new ArrayList<>();
        }
        return this;
    }

    /// The section; none where nothing was said.
    Optional<Section> as(String kind, String heading) {
        paragraph();
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(new Section(kind, heading, paragraphs));
    }
}
