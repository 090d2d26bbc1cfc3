package org.throughline.narratives.composing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a measure's chart says (variation and assurance in the values of the contract). A single figure is no part of
/// it: one point more or less never changes a narrative.
///
/// @param name the measure's
/// @param since the first period of the present signal
public record ReadingFact(
        String target,
        String name,
        String variation,
        @Nullable String assurance,
        boolean provisional,
        @Nullable LocalDate since) {
    boolean improves() {
        return variation.startsWith("improvement");
    }

    boolean worsens() {
        return variation.startsWith("concern");
    }

    boolean isSignal() {
        return !variation.equals("common_cause");
    }
}
