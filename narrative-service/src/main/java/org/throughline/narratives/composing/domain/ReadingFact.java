package org.throughline.narratives.composing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the chart of a target's own measure says (variation and assurance in the values of the contract). A single
/// figure is no part of it: one point more or less never changes a narrative.
///
/// @param since the first period of the present signal
public record ReadingFact(
        String target,
        String variation,
        @Nullable String assurance,
        boolean provisional,
        @Nullable LocalDate since) {}
