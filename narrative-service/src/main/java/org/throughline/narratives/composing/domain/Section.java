package org.throughline.narratives.composing.domain;

import java.util.List;

/// A part of a narrative, with the events that it reads as it does for.
///
/// @param kind names the part for programs, such as `why-it-matters`
public record Section(String kind, String heading, String text, List<Cause> causes) {
    public Section {
        causes = List.copyOf(causes);
    }
}
