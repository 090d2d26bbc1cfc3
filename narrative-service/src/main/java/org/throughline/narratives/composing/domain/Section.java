package org.throughline.narratives.composing.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// A part of a narrative.
///
/// @param kind names the part for programs, such as `why-it-matters`
public record Section(String kind, String heading, List<List<Sentence>> paragraphs) {
    public Section {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    public String text() {
        return paragraphs.stream()
                .map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    /// The events behind all of its sentences, each once.
    public List<Cause> causes() {
        var causes = new LinkedHashSet<Cause>();
        paragraphs.forEach(paragraph -> paragraph.forEach(sentence -> causes.addAll(sentence.causes())));
        return List.copyOf(causes);
    }
}
