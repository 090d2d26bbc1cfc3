package org.throughline.spc;

/// Which way a measure should go.
public enum Improvement implements Wire {
    INCREASE,
    DECREASE,
    /// Neither way is better: signals are shown, not judged.
    NEUTRAL
}
