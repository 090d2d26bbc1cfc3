package org.throughline.narratives.composing.domain;

import java.util.Optional;

/// Writes one section of a narrative, or leaves it out where there is nothing to tell. A pure function.
@FunctionalInterface
interface SectionWriter {
    Optional<Section> write(Inputs inputs, Detail detail);
}
