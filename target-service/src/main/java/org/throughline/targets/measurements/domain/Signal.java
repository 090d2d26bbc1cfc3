package org.throughline.targets.measurements.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.spc.Assurance;
import org.throughline.spc.Variation;

/// What a chart says, in short.
public record Signal(Variation variation, @Nullable Assurance assurance) {
    /// What is said as long as nothing was measured.
    static final Signal NONE = new Signal(Variation.COMMON_CAUSE, null);
}
