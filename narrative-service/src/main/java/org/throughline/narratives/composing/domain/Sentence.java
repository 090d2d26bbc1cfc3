package org.throughline.narratives.composing.domain;

import java.util.List;

/// A sentence of a narrative, with the events that it reads as it does for. What a team or a leader wrote stands as one
/// sentence, however long.
public record Sentence(String text, List<Cause> causes) {
    public Sentence {
        causes = List.copyOf(causes);
    }
}
