package org.throughline.narratives.composing.domain;

import java.util.List;

/// A theme of the organisation's narrative.
public record ThemeFact(String title, List<String> targets) {
    public ThemeFact {
        targets = List.copyOf(targets);
    }
}
